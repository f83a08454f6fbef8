/// What the template of a call is filled with; the names are the template's. No two levels share the name of a property
/// that may be missing: a template looks for it further up.
struct CallPageModel: Sendable {
    struct When: Sendable {
        var shown: String
        var machine: String?
    }
    struct Value: Sendable {
        var text: String
        var link: String?
        var remark: String?
        var isMono = false
    }
    struct Fact: Sendable {
        var name: String
        var values: [Value]
    }
    struct Audio: Sendable {
        var source: String
        var clock: String
    }
    struct KindChoice: Sendable {
        var kind: String
        var name: String
    }
    struct Moment: Sendable {
        var kind: String
        var style: String?
        var start: String
        var clock: String
        var shown: String
        var name: String
        var text: String
        /// That of the marker in the picture.
        var number: Int?
        var tags: [String]
        /// What the button that copies a link is called.
        var copy: String
    }
    struct Row: Sendable {
        var time: String
        var length: String
        var channel: String?
        var what: String
    }
    struct Table: Sendable {
        var title: String
        var rows: [Row]
        var hasChannels: Bool
    }
    struct Related: Sendable {
        var href: String
        var title: String
        var when: String?
    }
    struct Download: Sendable {
        var href: String
        var name: String
        var remark: String
    }
    struct Key: Sendable {
        var key: String
        var text: String
    }

    var say: PageWords
    var id: String
    var language: String
    /// Whether the page is the call's own.
    var isAlone: Bool
    var seconds: String
    /// Of the headings: 1 and 2 on a page of its own, 2 and 3 within somebody's.
    var level: Int
    /// The level below; stored, because a template sees what is stored.
    var below: Int
    var title: String
    var date: When?
    var length: String
    var hidden: String
    var facts: [Fact]
    var hasFacts: Bool
    /// What the user says about the call beside the notes.
    var paragraphs: [String]
    var audio: Audio?
    var notice: String?
    var picture: String
    var hasMoments: Bool
    var kinds: [KindChoice]
    var moments: [Moment]
    /// What a link to a moment has in front of its time.
    var anchor: String
    var table: Table?
    var related: [Related]
    var hasRelated: Bool
    var downloads: [Download]
    var hasDownloads: Bool
    var proof: String?
    var keys: Bool
    var keyHelp: [Key]
}
