/// What FFTW knows of the fastest plans for the lengths of our windows, so that nothing is timed when we run: timing
/// takes long and picks another plan, with other roundings, from run to run.
///
/// Written by Scripts/make-wisdom.sh with FFTW 3.3.10. Wisdom that does not fit the library or the processor is ignored
/// by FFTW, which then estimates.
enum TransformWisdom {
    static let text: StaticString = """
        (fftw-3.3.10 fftwf_wisdom #x9e7d4dee #xdb14fed1 #x34bf76a4 #xeb6e8fdf
          (fftwf_codelet_t2fv_16_avx 0 #x11048 #x11048 #x0 #x8f86ac3f #x7cc3d8db #xc7865ecc #xea8b825e)
          (fftwf_codelet_t1fv_12_avx 0 #x11048 #x11048 #x0 #x113f71a8 #x48bd1796 #xef052027 #x6493ac6d)
          (fftwf_codelet_t2fv_8_avx 0 #x11048 #x11048 #x0 #x0ca2db76 #xf6376f26 #xe0157fa1 #xf150ef1d)
          (fftwf_codelet_n2fv_20_sse2 0 #x11048 #x11048 #x0 #xc49255bd #x1772e711 #xad88e469 #x8fd23e8c)
          (fftwf_codelet_t1fv_9_avx 0 #x11048 #x11048 #x0 #xf46ee180 #xbc7a0dbf #xd5642a29 #x7f69c235)
          (fftwf_codelet_n2fv_4_sse2 0 #x11048 #x11048 #x0 #x1cdbfd5d #x4bbe7def #xf6d90888 #x73d41669)
          (fftwf_dft_vrank_geq1_register 0 #x11048 #x11048 #x0 #x9321e707 #x431dde41 #x3cc3dbe0 #x5f4c5968)
          (fftwf_codelet_t2fv_32_avx 0 #x11048 #x11048 #x0 #x2c50659a #x343a7df7 #xd727540d #xacfea1f9)
          (fftwf_codelet_n2fv_12_avx 0 #x11048 #x11048 #x0 #x8b576089 #x248d3d0e #x25d889c5 #x95fa50bb)
          (fftwf_codelet_n2fv_12_avx 0 #x11048 #x11048 #x0 #x7ad328e9 #x4981e3c1 #x070f0bf7 #x52b90b11)
          (fftwf_codelet_t1fv_6_avx 0 #x11048 #x11048 #x0 #x26438d2f #xa9ce62be #xa889db31 #x505778fe)
          (fftwf_codelet_n2fv_8_avx 0 #x11048 #x11048 #x0 #x6af30f58 #x888f2b57 #xe7e2a33a #x9ba6b982)
          (fftwf_codelet_n2fv_12_avx 0 #x11048 #x11048 #x0 #x3e7ff314 #xb8767836 #x6ecfe0fd #xc1a5bd61)
          (fftwf_dft_vrank_geq1_register 0 #x11048 #x11048 #x0 #x2282fda8 #x3c3f3ace #x1385b5f0 #xafcb5b64)
          (fftwf_codelet_t1fv_6_avx 0 #x11048 #x11048 #x0 #xdf326928 #xf9691e4c #xfb5c193b #xc41da3ca)
          (fftwf_codelet_t1fv_15_avx 0 #x11048 #x11048 #x0 #x4b9b1db9 #x836e6a6d #x80e1f65c #xfadd506e)
          (fftwf_dft_vrank_geq1_register 0 #x11048 #x11048 #x0 #xda8e3253 #x664f407a #x03a39d3f #x2e93a4fa)
          (fftwf_codelet_t3fv_8_avx 0 #x11048 #x11048 #x0 #x3cc9797d #x91d96cce #x23d08481 #x0d4d65b2)
          (fftwf_codelet_t1fv_12_avx 0 #x11048 #x11048 #x0 #xab8c4017 #x1a8d6b8d #x8a4c5b78 #xa5d144b1)
          (fftwf_codelet_t1fv_9_avx 0 #x11048 #x11048 #x0 #x6cc67217 #xabdc8fd9 #x290e9327 #xf9698bd3)
          (fftwf_dft_vrank_geq1_register 0 #x11048 #x11048 #x0 #x408e1d75 #x13047904 #xbd2f272f #x24b33815)
          (fftwf_codelet_t1fv_12_avx 0 #x11048 #x11048 #x0 #x2144b061 #x69653a1d #x1c79291e #x60e5dabf)
          (fftwf_codelet_n1fv_12_sse2 0 #x11048 #x11048 #x0 #xf2d5dd14 #x2c0efd98 #x7baad114 #x01b5eb3e)
          (fftwf_codelet_t1fv_10_avx 0 #x11048 #x11048 #x0 #x311b0a4a #xbecb4d0b #x15a923fd #xca8e1568)
          (fftwf_codelet_n2fv_12_avx 0 #x11048 #x11048 #x0 #xaca6238f #x56e812dd #xd00a2256 #x9197a28a)
          (fftwf_codelet_n2fv_8_avx 0 #x11048 #x11048 #x0 #xa65d78bf #x28c8422e #x8fef6075 #xac0aeb71)
          (fftwf_dft_vrank_geq1_register 0 #x11048 #x11048 #x0 #x01915408 #x52fde3dd #xb7e812c2 #x9204ae52)
          (fftwf_codelet_t2fv_2_avx 0 #x11048 #x11048 #x0 #xcea0e0f2 #x4cf24f2d #x32dc0a95 #xd87a95b9)
        )
        """
}
