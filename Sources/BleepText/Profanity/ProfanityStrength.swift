/// From which strength on swearing is hidden.
public enum ProfanityStrength: String, CaseIterable, Comparable, Sendable {
    /// What a broadcaster lets pass before nine in the evening: damn, hell, crap, verdammt, Mist.
    case mild
    /// What a broadcaster bleeps.
    case strong

    public static func < (left: ProfanityStrength, right: ProfanityStrength) -> Bool {
        left == .mild && right == .strong
    }
}
