/// The national tone plans, one line an entry; ``ToneZones`` reads them at first use.
///
/// A line that begins at the margin opens a zone: its ISO 3166-1 code and its name. Each indented line below it is one
/// signal: what it means, how it sounds, how sure it is, and where it stands.
///
/// How it sounds: steps joined by `,`. A step is `frequencies:on/off` in hertz and milliseconds; `400+450` sound at the
/// same time, `400*25` is 400 Hz modulated in amplitude by 25 Hz; a step without frequencies has those of the step
/// before it; frequencies alone sound without a pause. The steps repeat.
///
/// How sure: `high` = a national document or two independent sources; `medium` = the ITU list alone. Nothing less is
/// listed.
///
/// Where it stands: `itu1` and `itu2` = two readings (SpanDSP's, webtone's) of the ITU list of national tones (ITU-T
/// E.180 Supplement 2, Operational Bulletin 781 of 1.II.2003); `ast`, `dahdi`, `fs` = the settings of Asterisk, DAHDI
/// and FreeSWITCH, which cite national documents or the same list; `sin350` = BT SIN 350; `1tr110` = Deutsche Telekom
/// 1 TR 110-1; `ptp` = the Precise Tone Plan of North America.
///
/// To add a country by hand: add its opening line and one line a signal, and name the document; nothing else changes.
enum ToneZoneData {
    static let text: StaticString = """
        ac Ascension Island
          dial 350+440 medium itu1
          ringback 440+480:1000/3000 medium itu1
          busy 480+620:500/500 medium itu1
          congestion 480+620:250/250 medium itu1
        ae United Arab Emirates
          dial 350+440 high dahdi,itu1
          ringback 400+450:400/200,400/2000 medium itu1
          ringback 425:400/200,400/2000 medium itu1
          busy 400:375/375 high dahdi,itu1
          busy 425:375/375 medium itu1
          congestion 425:400/350,225/525 high dahdi,itu1
          congestion 400:400/350,225/525 medium itu1
          congestion 400 medium itu1
          congestion 425 medium itu1
        ag Antigua and Barbuda
          dial 350+440 medium itu1
          ringback 440+480:2000/4000 medium itu1
          busy 480+620:500/500 medium itu1
          congestion 480+620:250/250 medium itu1
        ai Anguilla
          dial 350+440 medium itu1
          ringback 440+480:2000/4000 medium itu1
          busy 480+620:500/500 medium itu1
          congestion 480+620:250/250 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
          waiting 440:500/10500 medium itu1
        al Albania
          dial 425 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:300/300 medium itu1
          congestion 425:150/150 medium itu1
        ao Angola
          dial 400 medium itu1,itu2
          busy 400:500/500 medium itu1,itu2
          congestion 400:500/500 medium itu1,itu2
          congestion 400:200/200 medium itu1,itu2
          waiting 400:1000/5000 medium itu1,itu2
        ar Argentina
          dial 425 high dahdi,itu1
          ringback 425:1000/4000 medium itu1
          busy 425:300/200 medium itu1
          congestion 425:300/400 medium itu1
          waiting 425:400/200,400/4000 medium itu1
          waiting 425:300/10000 medium itu1
        at Austria
          dial 420 high ast,dahdi,itu1
          dial 450 medium itu1
          dial 380+420 high ast,dahdi,itu1
          ringback 420:1000/5000 high ast,dahdi,itu1
          ringback 450:1000/5000 medium itu1
          busy 420:400/400 high ast,dahdi,itu1
          busy 450:300/300 medium itu1
          congestion 420:200/200 high ast,dahdi,itu1
          congestion 450:300/300 medium itu1
          congestion 950:333/0,1400:333/0,1800:333/1000 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
          waiting 420:40/1950 medium itu1
        au Australia
          dial 413+438 medium ast
          dial 400+450 medium itu1
          dial 413+438:100/40 medium ast,dahdi
          ringback 413+438:400/200,400/2000 medium ast,dahdi
          ringback 383+417:400/200,400/2000 high fs,itu1
          busy 425:375/375 medium ast,dahdi
          busy 400:375/375 medium itu1
          congestion 400:375/375,375/375 medium itu1
          congestion 400:2500/500 medium itu1
          sit 425:2500/500 medium ast,dahdi
          waiting 425:200/200,200/4400 medium ast
          waiting 425:100/100,525:100/4700 medium itu1
          record 425:360/15000 medium ast,dahdi
          record 1400:425/14525 medium itu1
        aw Aruba
          dial 425 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:250/250 medium itu1
          congestion 950:333/0,1400:333/0,1800:333/1000 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
          waiting 425:200/200,200/4400 medium itu1
        bb Barbados
          dial 350+440 medium itu1,itu2
          ringback 440+480:2000/4000 medium itu1,itu2
          busy 480+620:500/500 medium itu1,itu2
          congestion 480+620:250/250 medium itu1,itu2
          sit 950:330/0,1400:330/0,1800:330/0 medium itu2
          waiting 440:300/10000,300/10000 medium itu2
        bd Bangladesh
          dial 450 medium itu2
          dial 450:400/400 medium itu2
          ringback 450:1000/4000 medium itu2
          busy 450:200/300,700/800 medium itu2
          congestion 450:250/250 medium itu2
          waiting 450:3000/10000 medium itu2
        be Belgium
          dial 425 high ast,dahdi,itu1
          dial 450 medium itu1
          ringback 425:1000/3000 high ast,dahdi,fs,itu1
          ringback 450:1000/3000 medium itu1
          busy 425:500/500 high ast,dahdi,itu1
          busy 450:500/500 medium itu1
          congestion 425:167/167 high ast,dahdi,itu1
          congestion 450:167/167 medium itu1
          sit 900:333/0,1380:333/0,1860:333/0 medium itu1
        bf Burkina Faso
          dial 425 medium itu1
          dial 350+440 medium itu1
          ringback 425:1000/4000 medium itu1
          ringback 440+480:200/200 medium itu1
          busy 425:500/500 medium itu1
          busy 480+620:500/500 medium itu1
          congestion 480+620:2400/2400 medium itu1
        bg Bulgaria
          dial 425:250/300,700/800 medium itu1
          dial 425:250/750,750/1000 medium itu1
          ringback 425:1000/4000 high ast,dahdi,itu1
          ringback 425:1000/9000 medium itu1
          ringback 425:1830/3000 medium itu1
          busy 425:500/500 high ast,dahdi,itu1
          busy 425:250/250 medium itu1
          busy 425:200/500 medium itu1
          congestion 425:250/250 high ast,dahdi,itu1
          congestion 425:500/500 medium itu1
          congestion 425:200/500 medium itu1
          congestion 1800:333/0,1400:333/0,1800:333/1000 medium itu1
          sit 950:330/0,1400:330/0,1800:330/1000 high ast,dahdi,itu1
        bh Bahrain
          dial 330+440 medium itu1
          ringback 440:400/200,400/2000 medium itu1
          ringback 450:400/200,400/2000 medium itu1
          busy 400:375/375 medium itu1
          congestion 400:400/350,225/525 medium itu1
          congestion 400:375/375 medium itu1
          congestion 400 medium itu1
        bi Burundi
          dial 425 medium itu1
          ringback 425:1700/3300 medium itu1
          busy 450:250/250 medium itu1
        bj Benin
          ringback 440:1500/3500 medium itu1
        bm Bermuda
          dial 350+440 medium itu1
          ringback 440+480:2000/4000 medium itu1
          busy 480+620:500/500 medium itu1
          congestion 480+620:250/250 medium itu1
          congestion 200:500/500,500/500,500/500,500/500,500/500,500/500 medium itu1
          congestion 400:500/500,500/500,500/500,500/500,500/500,500/500 medium itu1
          waiting 440:1000/10000,1000/10000 medium itu1
        bn Brunei Darussalam
          dial 350+450 medium itu1
          ringback 400+450:400/300,400/2000 medium itu1
          busy 400:375/375 medium itu1
          congestion 400:375/375 medium itu1
          congestion 400 medium itu1
        br Brazil
          dial 425 high ast,dahdi,itu1
          dial 425:975/50 medium itu1
          ringback 425:1000/4000 high ast,dahdi,itu1
          busy 425:250/250 high ast,dahdi,itu1
          congestion 425:750/250,250/250 medium itu1
          waiting 425:50/1000 high ast,dahdi,itu1
        bs Bahamas
          ringback 440+480:2000/4000 medium itu1
          ringback 400+440:2000/4000 medium itu1
          ringback 400:2000/4000 medium itu1
          busy 480:500/500,620:500/500,420:500/500 medium itu1
          busy 400:500/500,500/500,500/500 medium itu1
        bt Bhutan
          dial 400*25 medium itu1
          ringback 400*25:400/200,400/2600 medium itu1
          busy 400:600/600 medium itu1
          congestion 400 medium itu1
          waiting 400:500/250 medium itu1
        bw Botswana
          dial 350+450 medium itu1
          ringback 400:400/200,400/2000 medium itu1
          ringback 450:400/200,400/2000 medium itu1
          busy 400:375/375 medium itu1
          congestion 425:250/250 medium itu1
          congestion 400 medium itu1
          waiting 425:200/1000 medium itu1
        by Belarus
          ringback 425:800/3200 medium itu1
          busy 425:400/400 medium itu1
        ca Canada
          dial 480+720 medium itu1
          dial 350+440 medium itu1
          dial 350+440:100/100 medium itu1
          ringback 440+480:2000/4000 high fs,itu1
          ringback 440+480:1000/3000 medium itu1
          busy 480+620:500/500 medium itu1
          congestion 480+620:250/250 medium itu1
        cf Central African Republic
          dial 425 medium itu1
          dial 330+425 medium itu1
          ringback 425:1700/3300 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:500/500 medium itu1
        ch Switzerland
          dial 425 high ast,dahdi,itu1
          dial 500 medium itu1
          ringback 425:1000/4000 high ast,dahdi,itu1
          ringback 500:1000/4000 medium itu1
          busy 425:500/500 high ast,dahdi,itu1
          busy 425:250/250 medium itu1
          busy 500:500/500 medium itu1
          congestion 425:200/200 high ast,dahdi,itu1
          sit 950:330/0,1400:330/0,1800:330/1000 high ast,dahdi,itu1
          record 1400:450/15000 medium itu1
        ci Cote d'Ivoire
          dial 425 medium itu1
          ringback 375+475:1660/3330 medium itu1
          busy 425:500/500 medium itu1
        cl Chile
          dial 400 high ast,dahdi,itu1
          dial 330+440 medium itu1
          ringback 400:1000/3000 high ast,dahdi,itu1
          busy 400:500/500 high ast,dahdi,itu1
          congestion 400:200/200 high ast,dahdi,itu1
          sit 950:333/0,1400:333/0,1800:333/1000 high ast,itu1
          waiting 400:250/8750 medium ast,dahdi
          waiting 900+1300:500/500 medium itu1
          record 1400:500/15000 medium ast,dahdi
        cm Cameroon
          dial 440 medium itu1
          dial 330 medium itu1
          ringback 440:1700/3300 medium itu1
          busy 440:500/500 medium itu1
        cn China
          dial 450 high ast,dahdi,itu1
          ringback 450:1000/4000 high ast,dahdi,fs,itu1
          busy 450:350/350 high ast,dahdi,itu1
          congestion 450:700/700 high ast,dahdi,itu1
          congestion 450:100/100,100/100,100/100,400/400 medium itu1
          sit 450:400/40 medium itu1
          sit 950:400/10000 medium itu1
          waiting 450:400/4000 high ast,dahdi,itu1
        cr Costa Rica
          dial 425 medium itu1
          ringback 425:1200/4600 medium itu1
          busy 425:300/300 medium itu1
        cu Cuba
          dial 480+720 medium itu1
          dial 425:750/750,250/250 medium itu1
          dial 425 medium itu1
          dial 330+425 medium itu1
          dial 1050 medium itu1
          ringback 440+480:2000/4000 medium itu1
          ringback 425:1000/4000 medium itu1
          ringback 380+460:1000/2000 medium itu1
          ringback 440+620:2000/4000 medium itu1
          ringback 480+620:2000/4000 medium itu1
          busy 480+720:500/500 medium itu1
          busy 480+620:500/500 medium itu1
          busy 425:500/500 medium itu1
          congestion 480+720:250/250 medium itu1
          congestion 520:400/120,120/120,120/120 medium itu1
          sit 950:333/30,1400:333/30,1800:333/1030 medium itu1
        cy Cyprus
          dial 350+450 medium itu1
          ringback 425:1500/3000 high fs,itu1
          ringback 375+425:400/200,400/2000 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:250/250 medium itu1
          congestion 425:2500/500 medium itu1
          waiting 425:200/600 medium itu1
        cz Czech Republic
          dial 425:330/330,660/660 high ast,dahdi,itu1
          dial 425 medium itu1
          dial 425:165/165,660/660 medium itu1
          ringback 425:1000/4000 high ast,dahdi,fs,itu1
          busy 425:330/330 high ast,dahdi,itu1
          busy 425:167/167 medium itu1
          busy 425:165/165,165/330 medium itu1
          sit 950:330/30,1400:330/30,1800:330/1000 high ast,dahdi,itu1
          waiting 425:333/5000 medium itu1
        de Germany
          dial 425 high 1tr110,ast,dahdi,itu1
          dial 450 medium itu1
          dial 400+425 high 1tr110,ast,dahdi,itu1
          ringback 425:1000/4000 high 1tr110,ast,dahdi,fs
          ringback 425:250/4000,1000/4000,1000/4000 medium itu1
          ringback 425:500/4000,1000/4000,1000/4000 medium itu1
          ringback 425:1000/5000 medium itu1
          ringback 450:1000/9000 medium itu1
          ringback 450:250/4000,1000/4000,1000/4000 medium itu1
          ringback 450:500/4000,1000/4000,1000/4000 medium itu1
          ringback 450:1000/5000 medium itu1
          busy 425:480/480 high 1tr110,ast,dahdi,itu1
          busy 425:150/475 medium itu1
          busy 450:150/475 medium itu1
          congestion 425:240/240 high 1tr110,ast,dahdi,itu1
          congestion 425:150/475 medium itu1
          congestion 450:150/475 medium itu1
          sit 950:330/0,1400:330/0,1800:330/1000 high 1tr110,ast,dahdi,itu1
          waiting 425:200/200,200/5000 high 1tr110,itu1
        dj Djibouti
          dial 425 medium itu1
          ringback 425:1500/3500 medium itu1
          busy 425:500/500 medium itu1
        dk Denmark
          dial 425 high ast,dahdi,itu1
          ringback 425:1000/4000 high ast,dahdi,fs,itu1
          busy 425:250/250 medium itu1
          congestion 425:250/250 medium itu1
          congestion 950:333/0,1400:333/0,1800:333/1000 medium itu1
          sit 950:330/0,1400:330/0,1800:330/1000 high ast,dahdi,itu1
        dm Dominica
          dial 350+440 medium itu1
          ringback 440+480:2000/4000 medium itu1
          busy 480+620:500/500 medium itu1
          congestion 480+620:250/250 medium itu1
          sit 950:333/0,1400:333/0,1800:333/0 medium itu1
          waiting 440:500/10500 medium itu1
        do Dominican Republic
          ringback 400:400/200,400/2200 medium itu1
          ringback 450:400/200,400/2200 medium itu1
          busy 400:800/800 medium itu1
          busy 400:375/375 medium itu1
          congestion 400:800/800 medium itu1
          congestion 400:375/375 medium itu1
          congestion 400 medium itu1
        dz Algeria
          busy 450:500/500 medium itu1
        ec Ecuador
          ringback 425:1200/4650 medium itu1
          busy 425:333/333 medium itu1
          congestion 425:333/333 medium itu1
          waiting 425:200/600 medium itu1
        ee Estonia
          dial 425 high ast,dahdi,itu1
          ringback 425:1000/4000 high ast,dahdi,itu1
          busy 425:300/300 high ast,dahdi,itu1
          congestion 425:200/200 high ast,dahdi,itu1
          sit 950:333/0,1400:333/0,1800:333/0 medium itu1
          waiting 950:330/0,1400:330/0,1800:330/300 medium itu1
        eg Egypt
          ringback 375+475:2000/1000 high fs,itu1
          busy 375+475:1000/4000 medium itu1
          congestion 450:500/500 medium itu1
          sit 950:333/0,1400:333/0,1800:333/0 medium itu1
        es Spain
          dial 425 high ast,dahdi,itu1
          dial 600 medium itu1
          dial 425:1000/100 medium itu1
          ringback 425:1500/3000 high ast,dahdi,fs,itu1
          busy 425:200/200 high ast,dahdi,itu1
          congestion 425:200/200,200/200,200/600 high ast,dahdi,itu1
          congestion 425:200/200,200/600 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
          sit 950:330/30,1400:330/30,1800:330/1000 medium itu1
          waiting 425:175/175,175/3500 high ast,dahdi,itu1
          waiting 425:200/600 medium itu1
        et Ethiopia
          dial 425 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:400/400 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
          waiting 425:200/600 medium itu1
        fi Finland
          dial 425 high ast,dahdi,itu1
          dial 425:200/300,200/300,200/800 medium itu1
          dial 425:650/25 high ast,dahdi,itu1
          ringback 425:1000/4000 high ast,dahdi,fs,itu1
          busy 425:300/300 high ast,dahdi,itu1
          congestion 425:200/200 high ast,dahdi,itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
          waiting 425:150/150,150/8000 high ast,dahdi,itu1
        fj Fiji
          ringback 375+425:400/200,400/2000 medium itu1
          ringback 383.33+416.67:400/200,400/2000 medium itu1
          busy 400:750/750 medium itu1
          busy 400:375/375 medium itu1
          congestion 400:2500/500 medium itu1
        fk Falkland Islands
          dial 350+450 medium itu1
          ringback 400+450:400/200 medium itu1
          busy 400:375/375 medium itu1
          congestion 400:400/350,255/525 medium itu1
          congestion 400 medium itu1
          sit 950:333/0,1400:333/0,1800:333/0 medium itu1
        fo Faroe Islands
          dial 425 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:250/250 medium itu1
          congestion 425:250/250 medium itu1
        fr France
          dial 440 high ast,dahdi,itu1
          dial 330+440 medium itu1
          ringback 440:1500/3500 high ast,dahdi,fs,itu1
          busy 440:500/500 high ast,dahdi,itu1
          sit 950:300/30,1400:300/30,1800:300/1000 medium itu1
        ga Gabon
          dial 425 medium itu1
          ringback 440:1500/3000 medium itu1
          ringback 425:1500/3500 medium itu1
          busy 440:500/500 medium itu1
          busy 425:500/500 medium itu1
          sit 900:350/0,1380:300/0,1860:350/1000 medium itu1
        gb United Kingdom
          dial 350+440 high ast,sin350,dahdi,itu1,itu2
          dial 350+440:750/0,440:750/0 high ast,sin350,dahdi
          ringback 400+450:400/200,400/2000 high ast,sin350,dahdi,fs,itu1,itu2
          ringback 375+425:400/200,400/2000 medium itu1
          ringback 383.33+416.67:400/200,400/2000 medium itu1
          busy 400:375/375 high ast,sin350,dahdi,itu1,itu2
          congestion 400:400/350,225/525 high ast,sin350,dahdi,itu1,itu2
          congestion 400 high ast,sin350,itu1,itu2
        gd Grenada
          ringback 440+480:2000/4000 medium itu1
          busy 460+620:500/500 medium itu1
        gf French Guiana
          dial 440 medium itu1
          dial 330+440 medium itu1
          ringback 440:1500/3500 medium itu1
          busy 440:500/500 medium itu1
          sit 950:300/30,1400:300/30,1800:300/1000 medium itu1
        gh Ghana
          dial 400 medium itu1
          ringback 400:1000/4000 medium itu1
          busy 400:250/250 medium itu1
          congestion 400:500/500 medium itu1
          congestion 400:75/100,75/100,75/400 medium itu1
          waiting 400:500/300,200/300,200/3000 medium itu1
        gi Gibraltar
          dial 350+400 medium itu1
          ringback 400+450:400/200,400/2000 medium itu1
          busy 400:375/375 medium itu1
          congestion 400:400/350,225/525 medium itu1
          congestion 400 medium itu1
          waiting 400:100/3000 medium itu1
        gl Greenland
          dial 445 medium itu1
          dial 425 medium itu1
          ringback 445:1000/4000 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 445:250/250 medium itu1
          busy 425:250/250 medium itu1
          congestion 445:250/250 medium itu1
          congestion 425:250/250 medium itu1
        gm Gambia
          dial 425 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:500/500 medium itu1
        gn Guinea
          ringback 450:400/200 medium itu1
          busy 450:200/200 medium itu1
        gp Guadeloupe
          dial 440 medium itu1
          dial 330+440 medium itu1
          ringback 440:1500/3500 medium itu1
          busy 440:500/500 medium itu1
          sit 950:300/30,1400:300/30,1800:300/1000 medium itu1
        gr Greece
          dial 425:200/300,700/800 high ast,dahdi,itu1
          dial 450:200/300,700/800 medium itu1
          dial 400:200/300,425:700/800 medium itu1
          dial 425:200/300,450:700/800 medium itu1
          ringback 425:1000/4000 high ast,dahdi,itu1
          ringback 450:1000/4000 medium itu1
          busy 425:300/300 high ast,dahdi,itu1
          busy 450:300/300 medium itu1
          congestion 425:150/150 medium itu1
          congestion 450 medium itu1
          sit 950:330/0,1450:330/0,1800:330/1000 medium itu1
          waiting 425:300/10000,300/10000 medium itu1
        gy Guyana
          dial 360+400:1300/300,200/500 medium itu1
          ringback 425:1750/3250 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:500/500 medium itu1
          waiting 480:500/18000 medium itu1
        hk Hong Kong
          dial 350+440 medium itu1,itu2
          ringback 440+480:400/200,400/3000 high fs,itu1,itu2
          busy 480+620:500/500 medium itu1,itu2
          congestion 480+620:250/250 medium itu1,itu2
          congestion 480+620 medium itu1,itu2
          waiting 440:500/500,500/500,500/8500 medium itu1
        hn Honduras
          dial 440 medium itu1
          dial 440:135/135 medium itu1
          ringback 440:500/4000,2000/4000 medium itu1
          busy 440:500/500 medium itu1
          congestion 440:250/250 medium itu1
          waiting 440:500/500,200/2700 medium itu1
        hr Croatia
          dial 425:200/300,700/800 medium itu1
          dial 425:400/40 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:250/250 medium itu1
          congestion 950:333/0,1400:333/0,1800:333/1000 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
          waiting 425:300/8000 medium itu1
        hu Hungary
          dial 425 high ast,dahdi,itu1,itu2
          dial 350+375+400 high ast,dahdi,itu1,itu2
          dial 425+450 medium itu2
          ringback 425:1250/3750 high ast,dahdi,fs,itu2
          ringback 425:1200/3700 medium itu1
          busy 425:300/300 high ast,dahdi,itu1,itu2
          congestion 425:300/300 high ast,dahdi,itu2
          sit 950:330/0,1400:330/0,1800:330/1000 medium itu1,itu2
          waiting 425:40/1960 high ast,dahdi,itu2
          waiting 425+450:300/300 medium itu1
        id Indonesia
          dial 425 high ast,itu1
          ringback 425:1000/4000 high ast,itu1
          busy 425:500/500 high ast,itu1
          congestion 425:250/250 high ast,itu1
          congestion 425:2000/500 medium itu1
          sit 950:330/30,1400:330/30,1800:330/1000 medium itu1
        ie Ireland
          dial 400+425+450 medium itu1
          ringback 400:400/200,400/2000 medium itu1
          ringback 450:400/200,400/2000 medium itu1
          ringback 400+450:400/200,400/2000 medium itu1
          busy 425:500/500 medium itu1
          congestion 400:6000/1000 medium itu1
          congestion 425:6000/1000 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
        il Israel
          dial 400 medium itu1
          dial 425 medium itu1
          dial 440 medium itu1
          dial 400:1000/250 medium itu1
          ringback 400:1000/3000 high fs,itu1
          ringback 425:1000/3000 medium itu1
          ringback 440:1000/3000 medium itu1
          busy 400:500/500 medium itu1
          busy 425:500/500 medium itu1
          busy 440:500/500 medium itu1
          congestion 975:333/0,1400:333/0,1800:333/1000 medium itu1
          sit 975:333/0,1400:333/0,1800:333/1000 medium itu1
          waiting 400:100/100,100/100,600/3000 medium itu1
          waiting 440:100/100,100/100,600/3000 medium itu1
        in India
          dial 400*25 high ast,dahdi,itu1
          dial 400:2800/200 medium itu2
          ringback 400*25:400/200,400/2000 high ast,dahdi,fs,itu1
          ringback 375+425:400/200,400/2600 medium itu1
          busy 400:750/750 high ast,dahdi,itu1,itu2
          busy 400:600/600 medium itu1
          congestion 400:250/250 high ast,dahdi,itu2
          congestion 400 medium itu1
          congestion 400:2500/500 medium itu1
          waiting 400:200/100,200/7500 high ast,dahdi,itu2
        io Diego Garcia (British Indian Ocean Territory)
          dial 350+440 medium itu1
          ringback 440+480:1000/3000 medium itu1
        iq Iraq
          ringback 400 medium itu1
          busy 400:1000/1000 medium itu1
        ir Iran
          dial 425 medium itu1
          dial 400+425 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:250/250 medium itu1
          sit 950:333/0,1400:333/0,1800:333/0 medium itu1
          waiting 425:200/200,200/10000 medium itu1
        is Iceland
          dial 425 medium itu1
          dial 425:400/40 medium itu1
          ringback 425:1200/4700 medium itu1
          busy 425:250/250 medium itu1
          congestion 425:250/250 medium itu1
          waiting 425:200/600,200/5000 medium itu1
        it Italy
          dial 425:600/1000,200/200 medium itu1
          ringback 425:1000/4000 high ast,dahdi,itu1
          busy 425:200/200 medium itu1
        je Jersey
          dial 350+450 medium itu1
          ringback 400+450:400/200,400/2000 medium itu1
          busy 400:375/375 medium itu1
          congestion 400:400/350,225/525 medium itu1
          congestion 400 medium itu1
        jm Jamaica
          dial 350+440 medium itu1
          ringback 440+480:2000/4000 medium itu1
          ringback 440+480:1500/4500 medium itu1
          ringback 440+480:1000/4000 medium itu1
          ringback 400:400/200,400/2000 medium itu1
          busy 400:750/750 medium itu1
          busy 480+620:500/500 medium itu1
          congestion 480+620:300/200 medium itu1
          congestion 480+620:200/300 medium itu1
          congestion 400:3000/500 medium itu1
          record 480+620:250/250 medium itu1
        jo Jordan
          dial 380+460 medium itu1
          dial 400+440 medium itu1
          ringback 380+460:1200/4800 medium itu1
          ringback 383.33+416.67:400/200,400/2000 medium itu1
          ringback 400+440:1200/4800 medium itu1
          busy 400:750/750 medium itu1
          busy 380+460:500/500 medium itu1
          busy 400+440:500/500 medium itu1
          congestion 380+460:500/500 medium itu1
          congestion 400+440:250/250 medium itu1
          congestion 480+720:2500/500 medium itu1
          congestion 540+660:2500/500 medium itu1
          waiting 380+460:500/300,200/300,200/3000 medium itu1
          waiting 400+440:500/300,200/300,200/3000 medium itu1
        jp Japan
          dial 400 high ast,dahdi,itu1
          dial 400:250/250 medium itu1
          dial 350+440 medium itu1
          dial 400:125/125 medium itu1
          dial 440:125/125 medium itu1
          dial 400:150/150 medium itu1
          ringback 384+416:1000/2000 medium itu1
          ringback 380+420:1000/2000 high fs,itu1
          busy 400:500/500 high ast,dahdi,itu1
          congestion 400:500/500 high ast,dahdi,itu1
          sit 400:100/100 medium itu1
          waiting 440:100/100,100/1000 medium itu1
          waiting 384+416:500/500,400:500/2500 medium itu1
        ke Kenya
          dial 425 medium itu1
          dial 425:1000/200,750/750 medium itu1
          ringback 425:1000/4000,1000/2000,1000/5000,400/200 medium itu1
          busy 425:500/500,400/200 medium itu1
          congestion 425:200/200,400/350,225/525 medium itu1
          congestion 950:333/0,1400:333/0,1800:333/1000 medium itu1
          congestion 400 medium itu1
          waiting 425 medium itu1
        kg Kyrgyzstan
          ringback 425:800/3200 medium itu1
          busy 425:400/400 medium itu1
          congestion 425:400/400 medium itu1
        ki Kiribati
          dial 425 medium itu1
          ringback 425:400/200,400/2000 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:500/500 medium itu1
          congestion 425:250/250 medium itu1
          waiting 425:400/200,400/2000 medium itu1
        km Comoros
          dial 425 medium itu1
          dial 850 medium itu1
          ringback 425:1710/3310 medium itu1
          busy 425:500/500 medium itu1
        kn St. Kitts and Nevis
          dial 350+440 medium itu1
          ringback 440+480:2000/4000 medium itu1
          busy 480+620:500/500 medium itu1
          congestion 480+620:250/250 medium itu1
          sit 950:333/0,1400:333/0,1800:333/0 medium itu1
        kr Korea (Republic of)
          dial 350+440 medium itu1
          dial 400:1000/4000 medium itu1
          dial 400:1000/2000 medium itu1
          dial 450:1000/4000 medium itu1
          dial 450:1000/2000 medium itu1
          ringback 440+480:1000/2000 high fs,itu1
          busy 480+620:500/500 medium itu1
          congestion 480+620:300/200 medium itu1
          congestion 450:200/100,200/1500 medium itu1
          waiting 350+440:250/250,250/3250 medium itu1
        kw Kuwait
          dial 425 medium itu1
          dial 425:400/40 medium itu1
          ringback 425:1000/4000 medium itu1
          ringback 400:1000/3000 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:500/500 medium itu1
          congestion 400 medium itu1
        ky Cayman Islands
          dial 425 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:250/250 medium itu1
        la Lao P.D.R.
          dial 425 medium itu1
          dial 425:400/40 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:1000/1000 medium itu1
          congestion 425:375/375 medium itu1
          congestion 425:2500/500 medium itu1
          waiting 425:400/400 medium itu1
        lb Lebanon
          ringback 435:1200/4400 medium itu1
          busy 435:400/200 medium itu1
        lc St. Lucia
          dial 425 medium itu1
          ringback 425:375/250,375/2000 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:250/250 medium itu1
          sit 330+425 medium itu1
          waiting 425:200/200 medium itu1
        lk Sri Lanka
          dial 425 medium itu1
          dial 425:650/30 medium itu1
          ringback 425:400/200 medium itu1
          busy 425:750/750 medium itu1
          congestion 425:250/250 medium itu1
          congestion 400 medium itu1
          waiting 425:200/200,200/4500 medium itu1
        lr Liberia
          dial 425 medium itu1
          ringback 425:1000/4000 medium itu1
          ringback 450:1000/4000 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:600/200,200/200,200/200,200/200 medium itu1
        lt Lithuania
          dial 425 high ast,dahdi,itu1
          ringback 425:800/3200 medium itu1
          busy 425:400/400 medium itu1
          waiting 950:333/0,1400:333/0,1800:333/1000 medium itu1
        lu Luxembourg
          dial 425 medium itu1
          dial 450 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:500/500 medium itu1
          busy 450:500/500 medium itu1
          congestion 425:250/250 medium itu1
          congestion 450:250/250 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
        lv Latvia
          dial 425 medium itu2
          ringback 425:1000/4000 medium itu2
          busy 425:300/300 medium itu2
          congestion 425:150/150 medium itu2
          sit 950:330/0,1400:330/0,1600:330/1000 medium itu2
          waiting 425:200/5000 medium itu2
        ma Morocco
          dial 425 medium itu1
          dial 660:500/0,440:500/0,590:500/0,740:300/200 medium itu1
          ringback 425:1660/3330 medium itu1
          busy 425:500/500 medium itu1
        md Moldova
          ringback 425:800/3200 medium itu1
          busy 425:400/400 medium itu1
          congestion 425:400/400 medium itu1
        mg Madagascar
          busy 450:500/500 medium itu1
          waiting 450:125/125 medium itu1
        ml Mali
          dial 425 medium itu1
          dial 425:400/40 medium itu1
          dial 330+425 medium itu1
          ringback 425:1700/3300 medium itu1
          busy 425:500/500 medium itu1
          sit 900:330/0,1400:330/0,1800:330/1000 medium itu1
        mo Macao
          dial 425 high dahdi,itu1
          dial 425:1800/200 medium itu1
          ringback 425:1000/4000 high dahdi,itu1
          busy 425:500/500 high dahdi,itu1
          congestion 425:250/250 high dahdi,itu1
          waiting 425:200/600 high dahdi,itu1
        mq Martinique
          dial 440 medium itu1
          dial 330+440 medium itu1
          ringback 440:1500/3500 medium itu1
          busy 440:500/500 medium itu1
          sit 950:300/30,1400:300/30,1800:300/1000 medium itu1
        mr Mauritania
          dial 425 medium itu1
          ringback 425:1500/3500 medium itu1
          busy 425:500/500 medium itu1
        ms Montserrat
          dial 350+440 medium itu1
          ringback 440+480:2000/4000 medium itu1
          busy 480+620:500/500 medium itu1
          congestion 480+620:250/250 medium itu1
          sit 950:333/0,1400:333/0,1800:333/0 medium itu1
        mt Malta
          ringback 400+450:400/200,400/2000 medium itu1
          ringback 375+425:400/200,400/2000 medium itu1
          ringback 383.33+416.67:400/200,400/2000 medium itu1
          busy 400:375/375 medium itu1
          congestion 400:400/350,225/525 medium itu1
          congestion 400 medium itu1
        mu Mauritius
          dial 425 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:750/750 medium itu1
        mv Maldives
          dial 350+450 medium itu1
          ringback 400:400/200,400/2000 medium itu1
          busy 400:500/500 medium itu1
          congestion 400:250/250 medium itu1
          congestion 400 medium itu1
          waiting 400:1000/10000 medium itu1
        mw Malawi
          dial 425 medium itu1
          ringback 425:1000/4000 medium itu1
          ringback 400:400/200,400/2000 medium itu1
          busy 400:750/750 medium itu1
          busy 525:500/500 medium itu1
          busy 400:400/333 medium itu1
          congestion 400:2500/500 medium itu1
        mx Mexico
          dial 425 high ast,dahdi,itu1
          ringback 425:1000/4000 high ast,dahdi,itu1
          busy 425:250/250 high ast,dahdi,itu1
          congestion 425:250/250 high ast,dahdi,itu1
        my Malaysia
          dial 425 high ast,dahdi,itu1
          ringback 425:400/200,400/2000 high ast,dahdi,itu1
          busy 425:500/500 high ast,dahdi,itu1
          congestion 425:250/250 medium itu1
          congestion 425:2500/500 medium itu1
          sit 900:1000/0,1400:1000/0,1800:1000/1000 medium itu1
          waiting 425:1000/10000,500/250,500/10000,500/250 medium itu1
        mz Mozambique
          ringback 400:1000/5000 medium itu1
          busy 400:500/500 medium itu1
          congestion 400:200/200 medium itu1
        na Namibia
          dial 407+473 medium itu1
          ringback 407+473:400/200,400/2000 medium itu1
          busy 400:750/750 medium itu1
          busy 400:500/500 medium itu1
          busy 400:250/250 medium itu1
          congestion 400:250/250 medium itu1
          congestion 400:2500/500 medium itu1
        nc New Caledonia
          dial 440 medium itu1
          dial 330+440 medium itu1
          ringback 440:1500/3500 medium itu1
          busy 440:500/500 medium itu1
          sit 950:300/30,1400:300/30,1800:300/1000 medium itu1
        ne Niger
          dial 440 medium itu1
          dial 330 medium itu1
          ringback 440:1700/3300 medium itu1
          busy 440:500/500 medium itu1
          congestion 440:500/500 medium itu1
        ng Nigeria
          dial 400 medium itu1
          dial 425 medium itu1
          dial 450 medium itu1
          ringback 400:2000/4000 medium itu1
          ringback 425:2000/4000 medium itu1
          ringback 450:2000/4000 medium itu1
          busy 400:500/500 medium itu1
          congestion 400:250/250 medium itu1
          congestion 450:5500/500 medium itu1
          sit 400:200/1500 medium itu1
          waiting 425:2000/4000 medium itu1
        nl Netherlands
          dial 425 high ast,dahdi,itu1,itu2
          dial 450 medium itu1
          dial 425:500/50 high ast,dahdi,itu1,itu2
          dial 450:500/50 medium itu1
          ringback 425:1000/4000 high ast,dahdi,itu1,itu2
          ringback 450:1000/4000 medium itu1
          busy 425:500/500 high ast,dahdi,itu1,itu2
          busy 425:250/250 medium itu1
          busy 450:500/500 medium itu1
          busy 450:250/250 medium itu1
          congestion 425:250/250 high ast,dahdi,itu1,itu2
          congestion 450:250/250 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 high ast,dahdi,itu1,itu2
          waiting 425:500/9500 high ast,dahdi,itu1,itu2
          waiting 450:500/9500 medium itu1
        no Norway
          ringback 425:1000/4000 high ast,dahdi,itu1
          ringback 400:1000/3000 medium itu1
          ringback 450:1000/3000 medium itu1
          busy 425:500/500 high ast,dahdi,itu1
          busy 400:200/400 medium itu1
          busy 450:200/400 medium itu1
          congestion 425:250/250 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
        np Nepal
          dial 425 medium itu1
          ringback 425:1100/3100 medium itu1
          busy 425:250/250 medium itu1
          congestion 425:175/175 medium itu1
          congestion 425:250/500 medium itu1
        nr Nauru
          dial 400 medium itu1
          ringback 400:1000/4000 medium itu1
          ringback 400+450:400/200,400/2000 medium itu1
          busy 400:500/500 medium itu1
          busy 425:375/375 medium itu1
          congestion 425:375/375 medium itu1
          congestion 400:750/250,250/250 medium itu1
        nz New Zealand
          dial 400 high ast,dahdi,itu1
          ringback 400+450:400/200,400/2000 high ast,dahdi,itu1
          busy 400:500/500 high ast,dahdi,itu1
          congestion 400:250/250 high ast,dahdi,itu1
          congestion 900:500/500 medium itu1
          congestion 400:75/100,75/100,75/100,75/400 medium ast
          congestion 400:750/100,750/100,750/100,750/400 medium itu1
          sit 400:750/100,750/100,750/100,750/400 medium ast,dahdi
          waiting 400:250/250,250/3250 high dahdi,itu1
          record 1400:425/15000 medium ast,dahdi
        om Oman
          dial 425 medium itu1
          ringback 425:400/200,400/2000 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:500/500 medium itu1
          congestion 425:200/300 medium itu1
          waiting 425:300/1000 medium itu1
        pa Panama
          dial 425 high dahdi,itu1
          ringback 425:1200/4650 high dahdi,itu1
          sit 425:400/40 medium itu1
        pf French Polynesia
          dial 440 medium itu1
          dial 330+440 medium itu1
          ringback 440:1500/3500 medium itu1
          busy 440:500/500 medium itu1
          sit 950:300/30,1400:300/30,1800:300/1000 medium itu1
        pg Papua New Guinea
          dial 425 medium itu1
          dial 375+425 medium itu1
          dial 350+440 medium itu1
          dial 425:400/40 medium itu1
          ringback 425:400/200,400/2000 medium itu1
          ringback 375+425:400/200,400/2000 medium itu1
          ringback 383.33+416.67:400/200,400/2000 medium itu1
          ringback 400+450:400/200,400/2000 medium itu1
          ringback 390+430:400/200,400/2000 medium itu1
          busy 425:375/375 medium itu1
          busy 400:375/375 medium itu1
          congestion 425:375/375,375/375 medium itu1
          congestion 400:375/375,375/375 medium itu1
          congestion 425:2500/500 medium itu1
          congestion 400:2500/500 medium itu1
          sit 950:330/0,1400:330/0,1800:330/1000 medium itu1
          waiting 425:40/10000,40/20000,40/20000 medium itu1
        ph Philippines
          dial 425 high ast,dahdi,itu1
          dial 480+720 medium itu1
          dial 400:200/200 medium itu1
          dial 400+425 medium itu1
          ringback 425+480:1000/4000 high ast,dahdi,itu1
          ringback 450:1000/10000 medium itu1
          busy 480+720:500/500 medium itu1
          busy 450:400/200 medium itu1
          busy 425:500/500 medium itu1
          congestion 480+620:250/250 high ast,dahdi,itu1
          congestion 480+720:250/250 medium itu1
        pk Pakistan
          ringback 450:1000/4000 medium itu1
          ringback 383.33+416.67:400/200,400/2000 medium itu1
          busy 400:750/750 medium itu1
          busy 450:400/675,130/170 medium itu1
        pl Poland
          dial 425 high ast,dahdi,itu1
          dial 350+425 medium itu1
          ringback 425:1000/4000 high ast,dahdi,fs,itu1
          busy 425:500/500 high ast,dahdi,itu1
          congestion 425:500/500 high ast,dahdi,itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
          waiting 425:150/150,150/4000 high ast,dahdi,itu1
        pm St. Pierre and Miquelon
          dial 440 medium itu1
          dial 330+440 medium itu1
          ringback 440:1500/3500 medium itu1
          busy 440:500/500 medium itu1
          sit 950:300/30,1400:300/30,1800:300/1000 medium itu1
        pt Portugal
          dial 425 high ast,dahdi,itu1
          dial 400 medium itu1
          dial 425:1000/200 medium itu1
          ringback 425:1000/5000 high ast,dahdi,itu1
          ringback 400:1000/5000 medium itu1
          busy 425:500/500 high ast,dahdi,itu1
          busy 400:500/500 medium itu1
          congestion 425:200/200 high ast,dahdi,itu1
          congestion 400:200/200 medium itu1
          waiting 425:200/200,200/5000 medium itu1
        py Paraguay
          ringback 425:1000/4000 medium itu1
          busy 425:1000/1000 medium itu1
          congestion 425:2000/500 medium itu1
        qa Qatar
          dial 350+440 medium itu1
          ringback 400+450:400/200,400/2200 medium itu1
          ringback 400+450:400/200,400/2000 medium itu1
          busy 400:800/800 medium itu1
          busy 400:375/375 medium itu1
          busy 450:800/800 medium itu1
          congestion 400:400/350,225/525 medium itu1
          congestion 400 medium itu1
        re Reunion
          dial 440 medium itu1
          dial 330+440 medium itu1
          ringback 440:1500/3500 medium itu1
          busy 440:500/500 medium itu1
          sit 950:300/30,1400:300/30,1800:300/1000 medium itu1
        ro Romania
          dial 400 medium itu1
          dial 450 medium itu1
          ringback 384+416:2000/4000 medium itu1
          ringback 425+475:2000/4000 medium itu1
          busy 450:150/200 medium itu1
        ru Russian Federation
          dial 425 medium ast,dahdi
          dial 425:400/40 medium ast
          ringback 425:1000/4000 medium ast,dahdi
          ringback 425:800/3200 high fs,itu1
          busy 425:350/350 medium ast,dahdi
          busy 425:400/400 medium itu1
          congestion 425:175/175 medium ast,dahdi
          sit 950:330/0,1400:330/0,1800:330/1000 medium ast
          waiting 425:200/5000 medium ast,dahdi
          waiting 950:333/0,1400:333/0,1800:333/1000 medium itu1
          record 1400:400/15000 medium ast,dahdi
        rw Rwanda
          dial 440 medium itu1
          dial 340 medium itu1
          ringback 440:1700/3300 medium itu1
          busy 440:500/500 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
        sa Saudi Arabia
          dial 425 medium itu1
          ringback 425:1200/4600 high fs,itu1
          busy 425:500/500 medium itu1
          waiting 425:200/600,200/4000 medium itu1
        sb Solomon Islands
          dial 400 medium itu1
          ringback 400+450:400/200 medium itu1
          busy 400:500/500 medium itu1
          congestion 400:100/100 medium itu1
          congestion 400:75/100 medium itu1
          waiting 400+450:500/0,400:500/0 medium itu1
        sc Seychelles
          dial 350+440 medium itu1
          ringback 425:400/200,400/2000 medium itu1
          busy 425:375/375 medium itu1
          congestion 425:400/350,225/525 medium itu1
          congestion 425 medium itu1
        se Sweden
          dial 425 high ast,dahdi,itu1
          dial 425:320/10 medium itu1
          ringback 425:1000/5000 high ast,dahdi,itu1
          ringback 400:1000/9000 medium itu1
          busy 425:250/250 high ast,dahdi,itu1
          congestion 425:250/750 high ast,dahdi,itu1
          congestion 950:333/0,1400:333/0,1800:333/1000 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
          sit 400:50/200,50/200,50/200,600/0 medium itu1
        sg Singapore
          dial 425 high ast,dahdi,itu1
          ringback 425*24:400/200,400/2000 high ast,dahdi,itu1
          busy 425:750/750 high ast,dahdi,itu1
          congestion 425:250/250 high ast,dahdi,itu1
          congestion 425:2500/500 high ast,itu1
          sit 950:330/0,1400:330/0,1800:330/1000 medium ast,dahdi
          waiting 425*24:300/200,300/3200 medium ast,dahdi
          waiting 425:300/200,300/3200 medium itu1
        sh St. Helena
          dial 350+400 medium itu1
          ringback 400+450:400/200 medium itu1
          busy 400:375/375 medium itu1
          congestion 400:400/350 medium itu1
          congestion 400 medium itu1
        si Slovenia
          dial 425:700/800,200/300 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:200/200 medium itu1
          sit 950:333/0,1400:333/0,1600:333/1000 medium itu1
        sk Slovakia
          dial 425:333/333,660/660 medium itu1
          dial 425 medium itu1
          dial 425:165/165,165/165,165/165,660/660 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:333/333 medium itu1
          congestion 425:165/165 medium itu1
          sit 950:330/30,1400:330/30,1800:330/1000 medium itu1
          waiting 425:333/9000 medium itu1
          waiting 425:1000/170,333/3500 medium itu1
        sl Sierra Leone
          dial 425 medium itu1
          dial 450 medium itu1
          ringback 425:1000/4000 medium itu1
          ringback 450:1000/4000 medium itu1
          busy 425:500/500 medium itu1
          busy 450:500/500 medium itu1
          congestion 425:200/200 medium itu1
          congestion 950:333/30 medium itu1
          congestion 450:333/30 medium itu1
        sm San Marino
          dial 425:600/1000,200/200 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:200/200 medium itu1
        sn Senegal
          dial 440 medium itu1
          dial 330+440 medium itu1
          ringback 400:1700/3300 medium itu1
          busy 440:500/500 medium itu1
        sr Suriname
          dial 425 medium itu1
          ringback 425:15000/500 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:250/250 medium itu1
          sit 950:333/0,1400:333/0,1800:333/0 medium itu1
        st Sao Tome e Principe
          dial 425 medium itu1
          ringback 425:1000/5000 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:200/200 medium itu1
        sv El Salvador
          dial 425 medium itu1
          ringback 425:1200/5000 medium itu1
          busy 425:333/333 medium itu1
        sy Syria
          dial 450 medium itu1
          ringback 425:1000/4000 medium itu1
          ringback 450:1000/3000 medium itu1
          ringback 475:1000/4000 medium itu1
          busy 450:500/500 medium itu1
          busy 450:440/490 medium itu1
          congestion 450:200/230,200/230,200/920 medium itu1
          congestion 450:900/200,250/200,250/200 medium itu1
          sit 950:330/30,1400:330/30,1800:330/1000 medium itu1
        sz Eswatini
          ringback 400:400/200,400/4000 medium itu1,itu2
          busy 400:500/500 medium itu1,itu2
          busy 400:400/400 medium itu1,itu2
          congestion 400:4800/200 medium itu1,itu2
        tc Turks and Caicos Islands
          dial 350+440 medium itu1
          ringback 440+480:2000/4000 medium itu1
          busy 480+620:500/500 medium itu1
          congestion 480+620:250/250 medium itu1
          sit 950:333/0,1400:333/0,1800:333/0 medium itu1
          waiting 440:500/10500 medium itu1
        th Thailand
          dial 400*50 high ast,dahdi,itu1
          dial 400 medium itu1
          ringback 400:1000/4000 high dahdi,itu1
          busy 400:500/500 high ast,dahdi,itu1
          busy 450:333/333 medium itu1
          congestion 400:100/900,100/900,100/900,100/900,100/900,100/900,300/700 medium itu1
        tj Tajikistan
          ringback 425:800/3200 medium itu1
          busy 425:400/400 medium itu1
          waiting 950:333/0,1400:333/0,1800:333/1000 medium itu1
        tk Tokelau
          dial 400 medium itu2
          ringback 400+450:400/200 medium itu2
          busy 400:500/500 medium itu2
          congestion 400:500/500 medium itu2
          sit 400:75/100,75/100,75/100 medium itu2
        tm Turkmenistan
          dial 425 medium itu1
          busy 425:400/400 medium itu1
          congestion 425:400/400 medium itu1
          congestion 425:800/4000 medium itu1
        tn Tunisia
          dial 425 medium itu1
          dial 425:400/40 medium itu1
          ringback 425:1200/4600 medium itu1
          busy 425:250/250 medium itu1
          busy 950 medium itu1
          congestion 425:167/167 medium itu1
        tr Turkiye
          dial 450 high dahdi,itu1,itu2
          dial 450:1000/250 medium itu1,itu2
          dial 350+450 medium itu1
          ringback 450:2000/4000 high dahdi,fs,itu1,itu2
          busy 450:500/500 high dahdi,itu1,itu2
          congestion 450:200/200,200/200,200/200,600/200 medium itu1,itu2
          congestion 450:200/200 medium itu1,itu2
          sit 950:300/0,1400:300/0,1800:300/1000 medium itu1
          waiting 350+450:500/500 medium itu2
          waiting 450:500/2500 medium itu2
          waiting 450:200/600,200/8000 medium itu2
        tt Trinidad and Tobago
          dial 350+440 medium itu1
          ringback 440+480:2000/4000 medium itu1
          busy 480+620:500/500 medium itu1
          congestion 480+620:300/200 medium itu1
          congestion 480+620:200/300 medium itu1
          waiting 440:300/10000 medium itu1
        tz Tanzania
          ringback 400 medium itu1
          ringback 400:1000/2000 medium itu1
          busy 400:750/750 medium itu1
          busy 400:375/375 medium itu1
          congestion 400:2500/500 medium itu1
        ug Uganda
          ringback 400*17:250/500,250/2000 medium itu1
          ringback 400+450:250/500,250/2000 medium itu1
          busy 400:750/750 medium itu1
          busy 400:375/375 medium itu1
          congestion 400 medium itu1
          congestion 400:2500/500 medium itu1
        us United States
          dial 350+440 high ast,dahdi,ptp,itu1,itu2
          dial 480+720 medium itu1
          ringback 440+480:2000/4000 high ast,dahdi,fs,ptp,itu1,itu2
          ringback 380+460:2000/4000 medium itu1
          ringback 440+480:1000/3000 medium itu1
          busy 480+620:500/500 high ast,dahdi,ptp,itu1
          busy 480+720:500/500 medium itu1
          congestion 480+620:250/250 high ast,dahdi,ptp,itu1
          congestion 480+720:250/250 medium itu1
          congestion 200:500/6000 medium itu2
          congestion 400:500/6000 medium itu2
          sit 950:330/0,1400:330/0,1800:330/0 high ast,dahdi,itu1
          waiting 440:300/10000 high ast,dahdi,itu1
          waiting 480+620:300/10000 medium itu1
          waiting 440:300/10000,300/10000 medium itu2
          record 1400:500/15000 high ast,dahdi,itu1
          record 440:500/5000 medium itu2
        uy Uruguay
          dial 425 medium itu1
          dial 450:700/800,200/300 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:250/250 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
          waiting 425:200/200,200/4400 medium itu1
        vc St. Vincent and the Grenadines
          dial 350+450 medium itu1
          ringback 400+450:200/400 medium itu1
          busy 400:375/375 medium itu1
          congestion 400:400/350,255/525 medium itu1
        vg British Virgin Islands
          dial 350+440 medium itu1
          ringback 440+480:2000/4000 medium itu1
          busy 480+620:500/500 medium itu1
          congestion 480+620:250/250 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
          waiting 440:500/10500 medium itu1
        vu Vanuatu
          dial 425 medium itu1
          dial 425:400/40 medium itu1
          ringback 425:1000/4000 medium itu1
          ringback 400+450:400/200,400/2000 medium itu1
          busy 400:750/750 medium itu1
          busy 425:500/500 medium itu1
          busy 400:375/375 medium itu1
          congestion 400 medium itu1
          sit 950:330/30,1400:330/30,1800:330/30 medium itu1
          waiting 425:300/10000 medium itu1
        wf Wallis and Futuna Islands
          dial 440 medium itu1
          dial 330+440 medium itu1
          ringback 440:1500/3500 medium itu1
          busy 440:500/500 medium itu1
          sit 950:300/30,1400:300/30,1800:300/1000 medium itu1
        ws Samoa
          dial 425 medium itu1
          ringback 400+450:375/250,375/2000 medium itu1
        yt Mayotte
          dial 440 medium itu1
          dial 330+440 medium itu1
          ringback 440:1500/3500 medium itu1
          busy 440:500/500 medium itu1
          sit 950:300/30,1400:300/30,1800:300/1000 medium itu1
        yu Yugoslavia (historic)
          dial 425:700/800,200/300 medium itu1
          ringback 425+475:1000/9000 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:500/500 medium itu1
          busy 425:200/400 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
        za South Africa
          dial 400*33 high ast,dahdi,itu1
          ringback 400*33:400/200,400/2000 high ast,dahdi,itu1
          busy 400:500/500 high ast,dahdi,itu1
          congestion 400:250/250 high ast,dahdi,itu1
          congestion 400:2500/500 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
          waiting 367+433:250/250,250/250,250/250,250/7250 medium itu1
        zm Zambia
          dial 425 medium itu1
          ringback 425:1000/4000 medium itu1
          busy 425:500/500 medium itu1
          congestion 425:250/250 medium itu1
          sit 950:333/0,1400:333/0,1800:333/1000 medium itu1
        zw Zimbabwe
          dial 400 medium itu1
          dial 400+450 medium itu1
          dial 367+433 medium itu1
          ringback 400+450:400/200,400/2000 medium itu1
          ringback 367+433:400/200,400/2000 medium itu1
          busy 400:375/375 medium itu1
          congestion 400:2500/500 medium itu1
          waiting 523+659:1500/1500 medium itu1
        """
}
