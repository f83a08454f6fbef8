/// A sheet that cannot be read.
public struct SheetError: Error, Hashable, Sendable, CustomStringConvertible {
    public var file: String
    /// Where in the document: `redactions[3].endFrame`; `nil` when the file as a whole is at fault.
    public var place: String?
    /// What is wrong and what was expected.
    public var message: String

    public init(file: String, place: String? = nil, message: String) {
        self.file = file
        self.place = place
        self.message = message
    }

    public var description: String {
        if let place { "\(file): \(place): \(message)" } else { "\(file): \(message)" }
    }
}
