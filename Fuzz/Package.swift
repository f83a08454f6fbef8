// swift-tools-version: 6.2
import PackageDescription

// Fuzzers are a package of their own, so that nobody who builds callbleep builds them. Scripts/fuzz.sh builds it with
// coverage, AddressSanitizer and libFuzzer; without these flags it does not link.

/// The settings of the targets in the package above.
let ours: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "callbleep-fuzz",
    dependencies: [.package(name: "callbleep", path: "..")],
    targets: [
        // One program with all fuzzers; its first argument names one. `Readers` is a link to what the tests read with.
        .executableTarget(
            name: "Fuzz", dependencies: [.product(name: "BleepReaders", package: "callbleep")], swiftSettings: ours)
    ],
    swiftLanguageModes: [.v6]
)
