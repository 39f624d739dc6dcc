/** What writes the files that the Lab reads: PyTorch, with safetensors where it is installed, and else as JSON. */
export const ownSnippet = `import json, torch

def save_network(model, nonlinearity="tanh"):  # "relu" for an nn.RNN that has it
    state = {name: t.detach().cpu().contiguous() for name, t in model.state_dict().items()}
    try:
        from safetensors.torch import save_file
        save_file(state, "network.safetensors", metadata={"nonlinearity": nonlinearity})
    except ImportError:
        lists = {name: t.tolist() for name, t in state.items()}
        json.dump({**lists, "nonlinearity": nonlinearity}, open("network.json", "w"))

def log_norm(log, step, model, threshold=5.0):  # after loss.backward(), before optimizer.step()
    norm = torch.nn.utils.clip_grad_norm_(model.parameters(), threshold)
    log.append({"step": step, "grad_norm": norm.item()})
    json.dump(log, open("gradient-log.json", "w"))
`;
