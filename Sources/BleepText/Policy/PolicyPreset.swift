/// The policies that are part of the program; also the best examples of how one is written.
public enum PolicyPreset: String, CaseIterable, Sendable {
    /// Somebody publishes calls with scammers: the own data are hidden, the scammer's evidence stays.
    case blog
    /// A company keeps calls of its customers: payment and identity first.
    case callcentre
    /// An archive publishes interviews and calls: people are protected, their language is not censored.
    case archive

    /// The policy as a file would hold it.
    public var text: String {
        switch self {
        case .blog: Self.blogText
        case .callcentre: Self.callCentreText
        case .archive: Self.archiveText
        }
    }

    public var policy: Policy {
        do {
            return try PolicyReader.read(Array(text.utf8), name: rawValue)
        } catch {
            preconditionFailure("the preset is no valid policy: \(error)")
        }
    }

    private static let blogText = """
        # Calls with scammers, published by the person they called.
        # Everything that is yours is hidden. What proves the scam stays: give the scammer's numbers, names and
        # companies with --allow theirs.txt.
        swearing: strong
        allow:
          # A class id of Windows, the same on every computer; scammers read it out as "your licence".
          - "code: 888DCA60-FC0A-11CF-8F0F-00C04FD7D062"

        """

    private static let callCentreText = """
        # Calls of a service desk with its customers: payment data and identities come first, and are hidden even
        # where a rule is not sure.
        swearing: strong
        threshold: 0.3
        kinds:
          card: {threshold: 0, context: [card number, long number, kartennummer]}
          pin: {threshold: 0, context: [security code, passcode, prüfnummer, geheimzahl]}
          account: {threshold: 0, context: [account number, customer number, kontonummer, kundennummer]}
          iban: {threshold: 0}
          id: {threshold: 0}
          dob: {threshold: 0}

        """

    private static let archiveText = """
        # Interviews and old calls in an archive: people are protected, what they say and how they say it stays.
        swearing: keep
        review: 0.7

        """
}
