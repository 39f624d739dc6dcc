import math
from types import SimpleNamespace

import numpy as np

np.seterr(all="ignore")  # what overflows is inf or nan, and shown so
