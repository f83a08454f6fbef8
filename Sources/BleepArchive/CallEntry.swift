import BleepPipeline
import BleepText

/// One call of a batch, before anything is read of it.
struct CallEntry {
    /// Relative to the root of the batch; stands for the call in journal, list and tree of results.
    var path: String
    /// Where it is.
    var place: String
    /// Named in a manifest, as places.
    var cues: [String] = []
    var transcript: String?
    /// Files of its folder that begin with its stem, without the folder; `nil` where it cannot be listed, of which the
    /// redaction makes an error.
    var neighbours: [String]?

    var folder: String { PathNames.folder(place) }

    /// What a redaction would read beside the recording, as places, in a fixed order.
    var companions: [String] {
        let named = Set(
            (cues + [transcript].compactMap { $0 }).filter { PathNames.folder($0) == folder }.map(PathNames.name))
        let beside: [String]
        do {
            let set = try Sidecars.find(for: PathNames.name(place), among: neighbours ?? [], named: named)
            beside = set.cues + set.transcripts + [set.notes].compactMap { $0 }
        } catch {
            // Asked about when its turn comes; until it is answered, nothing is to be taken for unchanged.
            beside = error.files
        }
        return cues + [transcript].compactMap { $0 } + beside.map { PathNames.joined(folder, $0) }
    }

    /// Whether somebody says what is to be hidden.
    static func areMarks(_ companions: [String]) -> Bool {
        companions.contains { !$0.lowercased().hasSuffix(".notes.md") }
    }
}
