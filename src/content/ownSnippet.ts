/** What writes the files that the Lab reads: PyTorch; a network as JSON, or with safetensors where that is installed. */
export const ownSnippet = `import json, torch
def save_network(model, path="network.json", **notes):  # or .safetensors; nonlinearity="relu"
    state = {k: t.cpu().contiguous().clone() for k, t in model.state_dict().items()}
    if path.endswith(".safetensors"):
        from safetensors.torch import save_file
        return save_file(state, path, metadata=notes)
    with open(path, "w") as file:
        json.dump({k: t.tolist() for k, t in state.items()} | notes, file)
def log_norm(step, model, threshold=5.0):  # after loss.backward(), before optimizer.step()
    norm = torch.nn.utils.clip_grad_norm_(model.parameters(), threshold).item()
    with open("gradient-log.csv", "a") as log:
        log.write(("" if log.tell() else "step,grad_norm\\n") + f"{step},{norm}\\n")
`;
