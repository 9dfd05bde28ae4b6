package io.driftwarden.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSpellingsTest {
    @ParameterizedTest
    @DisplayName("every spelling of the metadata address is that address")
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://2852039166/",
                "http://0xA9FEA9FE/",
                "http://0xa9.0xfe.0xa9.0xfe/",
                "http://0251.0376.0251.0376/",
                "http://0251.00376.000251.0000376/",
                "http://169.254.43518/",
                "http://169.16689662/",
                "http://0xA9.254.0251.254",
                "http://425.510.425.510/",
                "http://7147006462/",
                "http://0x41414141A9FEA9FE/",
                "http://[::ffff:169.254.169.254]/",
                "http://[::ffff:a9fe:a9fe]/",
                "http://[0:0:0:0:0:ffff:a9fe:a9fe]:80/",
                "http://[::a9fe:a9fe]/",
                "http://[::ffff:0:a9fe:a9fe]/",
                "http://[64:ff9b::169.254.169.254]/",
                "http://[64:ff9b:1::a9fe:a9fe]/",
                "http://[2002:a9fe:a9fe::]/",
                "http://[2001:0:0:0:0:0:5601:5601]/",
                "http://[::ffff:a9fe:a9fe%25eth0]/",
                "http://%31%36%39.254.169.254/",
                "http://%2531%2536%2539.254.169.254/",
                "http://１６９.２５４.１６９.２５４/",
                "http://169。254。169。254/",
                "http://①⑥⑨.②⑤④.①⑥⑨.②⑤④/",
                "http://169.254.169.254./",
                "http://169.254.169.254../",
                "http://good.example@169.254.169.254/",
                "http://user:secret@169.254.169.254/",
                "http:\\\\169.254.169.254\\latest",
                "http:/169.254.169.254/",
                "http:169.254.169.254",
                "http://169.254\t.169.254/",
                "  http://169.254.1\n69.254/ ",
                "HTTP://169.254.169.254:80/",
                "//169.254.169.254/x",
                "169.254.169.254/latest",
                "169.254.169.254:80",
                "view-source:http://169.254.169.254/",
                "jar:http://169.254.169.254/x!/y",
                "gopher://169.254.169.254/_x",
            })
    void readsMetadata(String spelling) {
        CanonicalValue value = Canonical.url(spelling).orElseThrow();

        assertThat(value.host()).isEqualTo("169.254.169.254");
        assertThat(value.addressClass()).isEqualTo(AddressClass.METADATA);
    }

    @ParameterizedTest
    @DisplayName("where parsers cut an authority differently, the one that leads inside counts")
    @CsvSource({
        "http://good.example\\@169.254.169.254/, 169.254.169.254, -",
        "http://good.example:80\\@@127.2.2.2:8080/x, 127.2.2.2, /x",
        "http://good.example:80:\\@@10.0.0.5/, 10.0.0.5, -",
        "http://good.example#@10.0.0.5/x, 10.0.0.5, /x",
        "http://good.example#\\@10.0.0.5/x?y, 10.0.0.5, /x",
        "http://good.example?@10.0.0.5/x, 10.0.0.5, /x",
        "http://10.0.0.5 &@good.example/, 10.0.0.5, -",
        "http://10.0.0.5\\@169.254.169.254/, 169.254.169.254, -",
        "http://foo@127.0.0.1:80@good.example/, 127.0.0.1, -",
        "http://127.0.0.1:11211:80/, 127.0.0.1, -",
    })
    void theInnerReadingCounts(String url, String host, String path) {
        CanonicalValue value = Canonical.url(url).orElseThrow();

        assertThat(value.host()).isEqualTo(host);
        assertThat(value.path()).isEqualTo(path.equals("-") ? "/" : path);
        assertThat(value.obfuscations()).contains(Obfuscation.AMBIGUOUS);
    }

    @ParameterizedTest
    @DisplayName("what all parsers cut alike is not called ambiguous")
    @ValueSource(
            strings = {
                "http://127.0.0.1@good.example/",
                "http://user:pa@localhost/",
                "http://user:p@ss@10.0.0.5/",
                "http://good.example?mail=root@localhost",
                "http://good.example/#@10.0.0.5",
                "http://good.example/x?y=@10.0.0.5/",
                "http://good.example\\@other.example/",
                "http://[::1]:80/",
                "http://fe80::1/",
                "ssh://git@10.0.0.5:22/x",
            })
    void alikeIsNotAmbiguous(String url) {
        CanonicalValue value = Canonical.url(url).orElseThrow();

        assertThat(value.obfuscations()).doesNotContain(Obfuscation.AMBIGUOUS);
    }

    @ParameterizedTest
    @DisplayName("a log-in with a hash in it names no host")
    @ValueSource(strings = {"http://admin:p#ss@192.168.1.1/", "http://john.doe:p#ss@192.168.1.1/"})
    void aHashInAPasswordNamesNone(String url) {
        assertThat(Canonical.url(url)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("a socket is one in every spelling")
    @CsvSource({
        "unix:///var/run/docker.sock, unix:///var/run/docker.sock",
        "unix://var/run/docker.sock, unix:///var/run/docker.sock",
        "http+unix://%2Fvar%2Frun%2Fdocker.sock/containers/json, http+unix:///var/run/docker.sock/containers/json",
        "npipe:////./pipe/docker_engine, npipe:////pipe/docker_engine",
    })
    void readsSockets(String url, String canonical) {
        CanonicalValue value = Canonical.url(url).orElseThrow();

        assertThat(value).returns(true, CanonicalValue::socket).returns(canonical, CanonicalValue::canonical);
        assertThat(Canonical.url(canonical)).get().returns(canonical, CanonicalValue::canonical);
    }

    @ParameterizedTest
    @DisplayName("a host's address class follows the IANA registries")
    @CsvSource({
        "127.0.0.1, LOOPBACK",
        "127.1, LOOPBACK",
        "127.255.3.4, LOOPBACK",
        "localhost, LOOPBACK",
        "LOCALHOST., LOOPBACK",
        "api.localhost, LOOPBACK",
        "::1, LOOPBACK",
        "[::1], LOOPBACK",
        "0, UNSPECIFIED",
        "0.0.0.0, UNSPECIFIED",
        "[::], UNSPECIFIED",
        "10.1.2.3, PRIVATE",
        "012.1.2.3, PRIVATE",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "172.32.0.1, PUBLIC",
        "192.168.1.1, PRIVATE",
        "192.169.1.1, PUBLIC",
        "169.254.1.1, LINK_LOCAL",
        "fe80::1%eth0, LINK_LOCAL",
        "[fe80::1%25en0], LINK_LOCAL",
        "100.64.0.1, CGNAT",
        "100.127.255.255, CGNAT",
        "100.128.0.1, PUBLIC",
        "fd12:3456::1, UNIQUE_LOCAL",
        "fc00::1, UNIQUE_LOCAL",
        "fec0::1, UNIQUE_LOCAL",
        "224.0.0.1, MULTICAST",
        "ff02::1, MULTICAST",
        "255.255.255.255, RESERVED",
        "255.255.255.0, RESERVED",
        "240.0.0.1, PRIVATE",
        "254.1.2.3, PRIVATE",
        "198.17.255.255, PUBLIC",
        "198.18.0.5, PRIVATE",
        "198.19.255.255, PRIVATE",
        "198.20.0.0, PUBLIC",
        "198.51.100.7, RESERVED",
        "192.0.0.8, PRIVATE",
        "192.0.1.1, PUBLIC",
        "0.1.2.3, UNSPECIFIED",
        "203.0.113.9, RESERVED",
        "2001:db8::1, RESERVED",
        "8.8.8.8, PUBLIC",
        "2606:4700:4700::1111, PUBLIC",
        "example.com, NAME",
        "fd00:ec2::254, METADATA",
        "metadata.google.internal, METADATA",
        "Metadata.Google.Internal., METADATA",
        "100.100.100.200, METADATA",
        "168.63.129.16, METADATA",
        "192.0.0.192, METADATA",
        "169.254.170.2, METADATA",
        "169-254-169-254.nip.io, METADATA",
        "a9fea9fe.nip.io, METADATA",
        "foo.169.254.169.254.sslip.io, METADATA",
        "127.0.0.1.nip.io, LOOPBACK",
        "app-10-0-0-5.nip.io, PRIVATE",
        "--1.sslip.io, LOOPBACK",
        "x.localtest.me, LOOPBACK",
        "nip.io, NAME",
        "8.8.8.8.nip.io, PUBLIC",
    })
    void classifies(String host, AddressClass expected) {
        CanonicalValue value = Canonical.host(host).orElseThrow();

        assertThat(value.addressClass()).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("plain spellings are not called obfuscated")
    @ValueSource(
            strings = {
                "http://localhost:3000/",
                "http://127.0.0.1:8080/x",
                "http://[::1]:9000/",
                "https://münchen.example/",
                "postgres://app:secret@localhost:5432/db",
                "https://example.com/a%20b?q=%C3%A9",
                "https://EXAMPLE.com",
            })
    void plainIsPlain(String url) {
        CanonicalValue value = Canonical.url(url).orElseThrow();

        assertThat(value.obfuscations()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("what cannot be a host is none")
    @ValueSource(
            strings = {
                "http://",
                "http:///",
                "http://exa mple.com/",
                "http://{host}/x",
                "http://a..b/",
                "http://1.2.3.4.5/",
                "http://[::1/",
                "http://[1:2]/",
                "http://h:99999/",
                "http://h:x/",
                "/etc/passwd",
                "",
                "javascript:alert(1)",
            })
    void refuses(String url) {
        assertThat(Canonical.url(url)).isEmpty();
    }
}
