print("callbleep")
