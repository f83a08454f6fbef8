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
    dependencies: [
        .package(name: "callbleep", path: ".."),
        // Its interposers for malloc and for retain are not wanted: `make costs` counts allocations of the whole program.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        // Writes docs/detectors: the acceptance tables of the detectors.
        .executableTarget(
            name: "DetectBench", dependencies: [.product(name: "BleepRooms", package: "callbleep")],
            swiftSettings: ours),
        // Times the inner loops; its plugin wants it in a folder of this name.
        .executableTarget(
            name: "LoopBench",
            dependencies: [
                .product(name: "BleepRooms", package: "callbleep"), .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/LoopBench", swiftSettings: ours,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ],
    swiftLanguageModes: [.v6]
)
