import ArgumentParser
import BleepSheet

/// The theme of a picture, as a flag says it.
struct ThemeName: ExpressibleByArgument {
    let value: PictureOptions.Theme

    init(_ value: PictureOptions.Theme) { self.value = value }

    init?(argument: String) {
        guard let value = PictureOptions.Theme(rawValue: argument.lowercased()) else { return nil }
        self.value = value
    }

    static var allValueStrings: [String] { PictureOptions.Theme.allCases.map(\.rawValue) }
    var defaultValueDescription: String { value.rawValue }
}
