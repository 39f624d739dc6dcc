import { describe, expect, it } from 'vitest';
import { ownSnippet } from '../../../content/ownSnippet.ts';
import { pythonWith, runScripts } from '../../../export/python/runPython.fixture.ts';
import { readOwnFile, type OwnFile } from '../../../store/files/readOwnFile.ts';

/** A model with tied weights, a training step that is fine and one that is broken, and what was written, in base64. */
const training = (network: string) => `${ownSnippet}
import base64, os, tempfile
folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)
class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = torch.nn.Embedding(5, 3)
        self.rnn = torch.nn.RNN(3, 3, nonlinearity="relu")
        self.fc = torch.nn.Linear(3, 5)
        self.fc.weight = self.embedding.weight
model = Model()
for step in range(3):
    for parameter in model.parameters():
        parameter.grad = torch.full_like(parameter, float("nan") if step == 2 else 1e-7)
    log_norm(step, model)
save_network(model, "${network}", nonlinearity="relu")
for name in ("${network}", "gradient-log.csv"):
    with open(name, "rb") as file:
        print(base64.b64encode(file.read()).decode())
`;

function written(python: string, network: string): readonly OwnFile[] {
  const [printed = ''] = runScripts(python, [training(network)]);
  const lines = printed.trim().split('\n');
  return [network, 'gradient-log.csv'].map((name, index) => {
    const reading = readOwnFile(name, Buffer.from(lines[index] ?? '', 'base64'));
    if (!reading.ok) throw new Error(`${name} is refused: ${JSON.stringify(reading.problem)}`);
    return reading.value;
  });
}

describe('the PyTorch snippet', () => {
  it('fits on the screen as a whole', () => {
    expect(ownSnippet.trim().split('\n').length).toBeLessThanOrEqual(12);
  });

  describe.each([
    { network: 'network.json', module: 'torch' },
    { network: 'network.safetensors', module: 'torch, safetensors' },
  ])('for $network', ({ network, module }) => {
    const python = pythonWith(module);
    const reason = python === null ? ` (skipped: no python3 here has ${module})` : '';

    it.skipIf(python === null)(`writes exactly what is read, tied weights too${reason}`, () => {
      const [model, log] = written(python ?? '', network);
      expect(model).toMatchObject({
        kind: 'network',
        weights: { activation: 'relu', hiddenSize: 3, inputSize: 3, readout: { outputSize: 5 } },
        leftOut: ['embedding.weight'],
      });
      expect(log).toMatchObject({
        kind: 'log',
        log: { steps: Float64Array.of(0, 1, 2), isLogged: true, parts: [] },
      });
      const [first, second, third] = log?.kind === 'log' ? log.log.norms : [];
      expect(first).toBeGreaterThan(0);
      expect(second).toBe(first);
      expect(third).toBeNaN();
    });
  });
});
