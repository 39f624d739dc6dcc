relu = torch.relu
