from core import distance

print(distance(1, 3))
