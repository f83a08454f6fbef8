/// The words of e-mail addresses that belong to nobody.
enum MailWords {
    private static let providers: Set<String> = [
        "gmail", "googlemail", "google", "yahoo", "hotmail", "outlook", "live", "icloud", "aol", "gmx", "web", "mail",
        "freenet", "online", "posteo", "proton", "protonmail", "me", "mac", "msn", "ymail", "comcast", "verizon", "att",
        "btinternet", "sky", "virginmedia", "tonline",
    ]
    /// What stands between the pieces of an address when it is said, and its ends.
    private static let joints: Set<String> = [
        "at", "aet", "et", "dot", "punkt", "point", "period", "dash", "hyphen", "minus", "underscore", "under", "score",
        "bindestrich", "unterstrich", "strich", "klammeraffe", "affe", "com", "org", "net", "de", "co", "uk", "edu",
        "gov",
        "info", "eu", "ch", "us", "io", "komm", "calm", "come", "g", "x", "m", "hot", "mail",
    ]

    static func isProvider(_ letters: [UInt8]) -> Bool { providers.contains(String(decoding: letters, as: UTF8.self)) }

    static func isJoint(_ letters: [UInt8]) -> Bool { joints.contains(String(decoding: letters, as: UTF8.self)) }
}
