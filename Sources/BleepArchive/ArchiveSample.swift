public import BleepCore

/// A random part of what was published, to be listened to.
public struct ArchiveSample: Sendable {
    /// What is drawn: each has the same chance.
    public enum Unit: String, CaseIterable, Sendable {
        /// Bleeps, with what is around them: do they cover what they should?
        case spans
        /// Ten seconds each: is anything to be heard that should be hidden?
        case stretches
        /// From beginning to end.
        case calls
    }

    /// Something to listen to.
    public struct Item: Hashable, Sendable {
        /// The call, relative to the folder of the calls.
        public var path: String
        /// The published recording.
        public var place: String
        /// Bytes of it.
        var size: Int
        /// What is drawn.
        public var start: Timecode
        public var end: Timecode
        /// The kind of a span; else the unit.
        public var what: String
    }

    public var unit: Unit
    /// In the order of paths and times.
    public var items: [Item]
    /// How many there are of which they were drawn.
    public var population: Int
}
