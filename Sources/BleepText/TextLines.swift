/// The lines of a text with their numbers; a line ends with LF, CR LF or CR.
struct TextLines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position = 0
    private var number = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> TextLine? {
        guard position < bytes.count else { return nil }
        let start = position
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
        let line = bytes[start..<position]
        if position < bytes.count {
            let isPair = bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
            position += isPair ? 2 : 1
        }
        number += 1
        return TextLine(number: number, bytes: line)
    }
}

/// One line without its end.
struct TextLine {
    /// Counted from 1.
    var number: Int
    var bytes: ArraySlice<UInt8>

    var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    /// Where `-->` begins, with nothing but one field before it: in the third column of a label it is text.
    var arrow: Int? {
        guard let arrow = firstArrow, !bytes[..<arrow].trimmed.contains(0x09) else { return nil }
        return arrow
    }

    private var firstArrow: Int? {
        var index = bytes.startIndex
        while index + 2 < bytes.endIndex {
            if bytes[index + 2] != UInt8(ascii: ">") && bytes[index + 2] != UInt8(ascii: "-") {
                index += 3
            } else if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
                bytes[index + 2] == UInt8(ascii: ">")
            {
                return index
            } else {
                index += 1
            }
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    /// Without spaces and tabs at both ends.
    var trimmed: ArraySlice<UInt8> {
        var result = self
        while let first = result.first, first == 0x20 || first == 0x09 { result.removeFirst() }
        while let last = result.last, last == 0x20 || last == 0x09 { result.removeLast() }
        return result
    }

    var string: String { String(decoding: self, as: UTF8.self) }
}
