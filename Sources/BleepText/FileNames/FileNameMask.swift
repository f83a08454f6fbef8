/// Takes what identifies a person out of the name of a file or a folder: numbers and e-mail addresses by their look, and
/// what a list of things to hide names.
///
/// Every name of a result is made by it, so that what nobody may hear cannot be read in the name of the file either.
public struct FileNameMask: Sendable {
    /// Stands for an entry, however long it is.
    private static let stand: Character = "x"

    /// `nil` where nothing is listed: most names of most archives are made without.
    private let hide: FileNameEntries?
    private let allow: FileNameEntries

    /// - Parameters:
    ///   - hide: what must not stand in a name. With none, numbers and addresses are masked only.
    ///   - allow: what may: a mere part of a hidden entry within the whole of an allowed one stays.
    public init(hide: [ListEntry] = [], allow: [ListEntry] = []) {
        self.hide = hide.isEmpty ? nil : FileNameEntries(hide)
        self.allow = FileNameEntries(hide.isEmpty ? [] : allow)
    }

    /// The name as anybody may see it; masking it again changes nothing.
    public func masked(_ name: String) -> String {
        let places = entries(in: name)
        guard !places.isEmpty else { return FileNameNumbers.masked(name) }
        var characters = Array(name)
        for place in places.reversed() { characters.replaceSubrange(place, with: [Self.stand]) }
        return FileNameNumbers.masked(String(characters))
    }

    /// Whether something that is listed stands in a name.
    public func holdsEntry(_ name: String) -> Bool { !entries(in: name).isEmpty }

    /// Ranges of characters that share none and do not touch, in their order.
    private func entries(in name: String) -> [Range<Int>] {
        guard let hide else { return [] }
        let readings = FileNameReading.readings(of: name)
        let allowed = readings.flatMap(allow.matches).filter { !$0.isPart }
        let found = readings.flatMap(hide.matches).filter { match in
            !match.isPart || !allowed.contains { $0.characters.contains(match.characters) }
        }
        var places: [Range<Int>] = []
        for place in found.map(\.characters).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = places.last, place.lowerBound <= last.upperBound {
                places[places.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
            } else {
                places.append(place)
            }
        }
        return places
    }
}
