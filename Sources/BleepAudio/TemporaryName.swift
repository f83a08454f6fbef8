/// What files are called that are not finished: hidden, and never with an audio ending.
enum TemporaryName {
    private static let prefix = ".callbleep-"
    private static let suffix = ".part"

    static func make() -> String {
        let random = UInt64.random(in: .min ... .max)
        return prefix + String(random, radix: 16) + suffix
    }

    static func matches(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(suffix) }
}
