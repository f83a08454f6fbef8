import ArgumentParser
import BleepCore

/// A category, as a flag says it; a policy may have some of its own.
struct CategoryName: ExpressibleByArgument {
    let category: Category

    init?(argument: String) {
        guard let category = Category(spoken: argument) ?? Category(argument) else { return nil }
        self.category = category
    }
}
