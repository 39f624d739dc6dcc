import math
from types import SimpleNamespace

import torch

torch.set_default_dtype(torch.float64)
