def distance(a: float, b: float) -> float:
    return abs(a - b)
