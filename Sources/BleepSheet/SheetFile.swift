import BleepCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A public sheet as it stands in a file, before anything is checked.
struct SheetFile: Decodable {
    struct Source: Decodable {
        var sampleRate: WholeNumber
        var channels: WholeNumber
        var frames: WholeNumber
        var container: String?
        var encoding: String?
    }
    struct Output: Decodable {
        var file: String
        var sha256: String?
    }
    struct Options: Decodable {
        var levelDBFS: WholeNumber
        var rampFrames: WholeNumber
        var guardFrames: WholeNumber?
        var keypad: String?
        var lossy: Bool?
        var roundUpFrames: WholeNumber?
        var acceptedDamage: [String]?
    }
    struct Redaction: Decodable {
        var start: Double?
        var end: Double?
        var startFrame: WholeNumber?
        var endFrame: WholeNumber?
        var channels: [WholeNumber]?
        var category: String
        var kind: String?
        var kinds: [String]?
        var origin: String?
        var tone: Tone?
    }
    enum Tone: Decodable {
        case hertz(Double)
        case word(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let hertz = try? container.decode(Double.self) {
                self = .hertz(hertz)
            } else {
                self = .word(try container.decode(String.self))
            }
        }
    }
    struct Piece: Decodable {
        var start: Double
        var end: Double
        var channel: WholeNumber?
        var label: String
        var frequencies: [Double]?
        var zone: String?
        var zones: [String]?
        var confidence: Double?
        var detail: String?
    }
    struct Remark: Decodable {
        var time: Double
        var channel: WholeNumber?
        var kind: String?
        var text: String
    }
    struct UserNote: Decodable {
        var time: Double
        var end: Double?
        var bearing: String?
        var text: String
        var tags: [String]?
    }
    struct Call: Decodable {
        var title: String?
        var date: String?
        var callerID: String?
        var claims: [String]?
        var language: String?
        var licence: String?
        var contact: String?
        var text: [String]?
    }
    struct Proven: Decodable {
        var spans: String
        var outside: String
        var container: String
        var notProvable: [String]?
    }

    var tool: String?
    var call: Call?
    var source: Source?
    var output: Output?
    var options: Options?
    var redactions: [Redaction]
    var segments: [Piece]?
    var findings: [Remark]?
    var notes: [UserNote]?
    var coverage: String?
    var proof: Proven?

    private struct Head: Decodable { var schema: String }

    /// - Throws: ``SheetError`` for what is no JSON, another schema, or a value of another type than expected.
    static func decode(_ bytes: [UInt8], name: String) throws(SheetError) -> SheetFile {
        guard !bytes.isEmpty else {
            throw SheetError(file: name, message: "the file is empty; expected a sheet (JSON)")
        }
        let data = Data(bytes)
        do {
            try checkSchema(try JSONDecoder().decode(Head.self, from: data).schema, name: name)
            return try JSONDecoder().decode(SheetFile.self, from: data)
        } catch let error as SheetError {
            throw error
        } catch let error as DecodingError {
            throw described(error, name: name)
        } catch {
            throw SheetError(file: name, message: "no JSON that can be read; expected a sheet")
        }
    }

    private static func checkSchema(_ schema: String, name: String) throws(SheetError) {
        guard schema != SheetDocument.schema else { return }
        let expected = "expected \(SheetDocument.schema)"
        switch schema {
        case AnalysisDocument.schema:
            throw SheetError(file: name, place: "schema", message: "this is an analysis, not a sheet; \(expected)")
        case PrivateSheet.schema:
            throw SheetError(file: name, place: "schema", message: "this is a private sheet; \(expected)")
        case _ where schema.hasPrefix("callbleep.sheet/"):
            throw SheetError(
                file: name, place: "schema", message: "a sheet of a version that is not known here; \(expected)")
        default: throw SheetError(file: name, place: "schema", message: "no sheet of callbleep; \(expected)")
        }
    }

    /// Says where and of what type; never what stood there.
    private static func described(_ error: DecodingError, name: String) -> SheetError {
        func place(_ path: [any CodingKey]) -> String? {
            var text = ""
            for key in path {
                if let index = key.intValue {
                    text += "[\(index)]"
                } else {
                    text += (text.isEmpty ? "" : ".") + key.stringValue
                }
            }
            return text.isEmpty ? nil : text
        }
        switch error {
        case .keyNotFound(let key, let context):
            let path = place(context.codingPath).map { $0 + "." } ?? ""
            return SheetError(file: name, place: path + key.stringValue, message: "missing")
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            return SheetError(file: name, place: place(context.codingPath), message: "expected \(word(for: type))")
        case .dataCorrupted(let context):
            if let place = place(context.codingPath) {
                return SheetError(file: name, place: place, message: "a value that cannot be read")
            }
            return SheetError(file: name, message: "no valid JSON; expected a sheet")
        @unknown default: return SheetError(file: name, message: "cannot be read; expected a sheet")
        }
    }

    private static func word(for type: any Any.Type) -> String {
        switch type {
        case is Int.Type: "a whole number"
        case is Double.Type: "a number"
        case is String.Type: "a text"
        case is Bool.Type: "true or false"
        case is [String: Any].Type: "an object"
        default: "an array or object as docs/sheets.md describes it"
        }
    }
}
