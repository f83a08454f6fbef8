/// What is said in the four seconds of a ``CallFolder``'s call, as Whisper writes it.
enum TalkedCall {
    static let words: [(text: String, start: Double, end: Double)] = [
        ("hello", 0.10, 0.30), ("this", 0.40, 0.50), ("is", 0.52, 0.60), ("Quibblethorpe", 0.70, 1.00),
        ("speaking", 1.40, 1.60),
        ("my", 1.62, 1.68), ("number", 1.70, 1.80), ("is", 1.82, 1.90), ("2125550147", 2.00, 2.40), ("you", 2.90, 2.95),
        ("bloody", 2.97, 3.00), ("asshole", 3.05, 3.25), ("goodbye", 3.70, 3.90),
    ]
    static let secrets = ["Quibblethorpe", "2125550147", "asshole"]

    static let json: String = {
        let list = words.map {
            #"{"word": " \#($0.text)", "start": \#($0.start), "end": \#($0.end), "probability": 0.9}"#
        }
        let text = words.map(\.text).joined(separator: " ")
        return
            #"{"text": " \#(text)", "segments": [{"id": 0, "start": 0.1, "end": 3.9, "text": " \#(text)", "words": [\#(list.joined(separator: ", "))]}], "language": "en"}"#
    }()
}
