/// A place at which JSON is broken or is not what its format promises. Holds no text of the file.
struct JSONFault: Error {
    /// Counted from 0, in bytes.
    var position: Int
    var message: String
}
