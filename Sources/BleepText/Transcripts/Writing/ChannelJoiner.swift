import BleepCore

/// Makes one transcript of those of single channels.
public enum ChannelJoiner {
    /// A transcript in Deepgram's form, which tells channels apart.
    ///
    /// A word that has only a share of its segment gets all the time in which it may have been said: in this form every
    /// time counts as measured.
    /// Where a word was heard on several channels at the same time it stands for the first of them only.
    /// - Parameter all: one a channel, in their order.
    public static func join(_ all: [Transcript]) -> [UInt8] {
        let channels = withoutEchoes(all)
        var json = JSONOutput()
        json.object { json in
            json.object("metadata") { json in json.add("channels", channels.count) }
            json.object("results") { json in
                json.array("channels") { json in
                    for transcript in channels { channel(transcript, into: &json) }
                }
            }
        }
        json.endLine()
        return json.bytes
    }

    /// How far apart the starts of one word may be that was heard twice: the delay of a line, and what recognisers make
    /// of it. In nanoseconds.
    private static let echo = 300_000_000

    private static func withoutEchoes(_ channels: [Transcript]) -> [Transcript] {
        var kept: [Transcript] = []
        /// Where each word was heard so far.
        var heard: [String: [Int]] = [:]
        for transcript in channels {
            var alone = transcript
            alone.words = transcript.words.filter { word in
                !heard[plain(word), default: []].contains { abs($0 - word.start.nanoseconds) <= echo }
            }
            for word in alone.words { heard[plain(word), default: []].append(word.start.nanoseconds) }
            kept.append(alone)
        }
        return kept
    }

    private static func plain(_ word: TranscriptWord) -> String {
        word.text.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    private static func channel(_ transcript: Transcript, into json: inout JSONOutput) {
        json.object { json in
            if let language = transcript.language { json.add("detected_language", language) }
            json.array("alternatives") { json in
                json.object { json in
                    json.add("transcript", transcript.words.map(\.text).joined(separator: " "))
                    json.array("words") { json in
                        for (index, word) in transcript.words.enumerated() {
                            let alone = FoundSpan(
                                words: index..<index + 1, category: .sensitive, kind: .other, confidence: 1, rule: "")
                            let extent = transcript.extents(of: alone).first
                            json.object { json in
                                json.add("word", word.text)
                                json.add("start", seconds: extent?.start ?? word.start)
                                json.add("end", seconds: extent?.end ?? word.end)
                                json.add("confidence", share: word.confidence)
                                json.add("punctuated_word", word.text)
                            }
                        }
                    }
                }
            }
        }
    }
}
