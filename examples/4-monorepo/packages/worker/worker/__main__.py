from core import distance

print(distance(3, 1))
