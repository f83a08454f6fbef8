// swift-tools-version: 6.2
import PackageDescription

// Benchmarks are a package of their own, so that nobody who builds callbleep builds them.

/// The settings of the targets in the package above.
let ours: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "callbleep-benchmarks",
    dependencies: [.package(name: "callbleep", path: "..")],
    targets: [
        // Writes docs/detectors: the acceptance tables of the detectors.
        .executableTarget(
            name: "DetectBench", dependencies: [.product(name: "BleepRooms", package: "callbleep")],
            swiftSettings: ours)
    ],
    swiftLanguageModes: [.v6]
)
