/// A whole number of a sheet. JSON has one kind of number; one with decimals is a fault with its place, not of the file.
struct WholeNumber: Decodable {
    var value: Int

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Int(exactly: try container.decode(Double.self)) else {
            throw DecodingError.typeMismatch(
                Int.self, DecodingError.Context(codingPath: decoder.codingPath, debugDescription: ""))
        }
        self.value = value
    }
}
