package io.driftwarden.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectStoreTest {
    private static final List<String> GOOGLE = List.of(
            "gs://%1$s/%2$s",
            "https://storage.googleapis.com/%1$s/%2$s",
            "https://%1$s.storage.googleapis.com/%2$s",
            "HTTPS://Storage.GoogleAPIs.com:443/%1$s/%2$s");
    private static final List<String> AMAZON = List.of(
            "s3://%1$s/%2$s",
            "s3a://%1$s/%2$s",
            "s3n://%1$s/%2$s",
            "https://s3.amazonaws.com/%1$s/%2$s",
            "https://%1$s.s3.amazonaws.com/%2$s",
            "https://s3.eu-west-1.amazonaws.com/%1$s/%2$s",
            "https://s3-eu-west-1.amazonaws.com/%1$s/%2$s",
            "https://%1$s.s3.eu-west-1.amazonaws.com/%2$s",
            "https://%1$s.s3-us-gov-west-1.amazonaws.com/%2$s",
            "https://%1$s.s3.dualstack.us-east-2.amazonaws.com/%2$s");
    private static final List<String> AZURE_BLOB = List.of(
            "wasbs://%1$s@acct.blob.core.windows.net/%2$s",
            "wasb://%1$s@acct.blob.core.windows.net/%2$s", "https://acct.blob.core.windows.net/%1$s/%2$s");
    private static final List<String> AZURE_LAKE = List.of(
            "abfss://%1$s@acct.dfs.core.windows.net/%2$s",
            "abfs://%1$s@acct.dfs.core.windows.net/%2$s", "https://acct.dfs.core.windows.net/%1$s/%2$s");

    @Property
    void allSpellingsOfAnObjectAreOne(
            @ForAll @LowerChars @NumericChars @StringLength(min = 3, max = 12) String bucket,
            @ForAll @AlphaChars @NumericChars @Chars({'/', '-', '_', '%', '2', ' '}) @StringLength(max = 24)
                    String key) {
        for (List<String> forms : List.of(GOOGLE, AMAZON, AZURE_BLOB, AZURE_LAKE)) {
            List<String> names = forms.stream()
                    .map(form -> Canonical.url(form.formatted(bucket, key))
                            .map(CanonicalValue::canonical)
                            .orElse("none"))
                    .distinct()
                    .collect(Collectors.toList());

            assertThat(names).hasSize(1);
            assertThat(Canonical.url(names.get(0)).map(CanonicalValue::canonical))
                    .contains(names.get(0));
        }
    }

    @Property
    void differentObjectsAreNotOne(
            @ForAll @LowerChars @StringLength(min = 3, max = 8) String bucket,
            @ForAll @LowerChars @StringLength(min = 3, max = 8) String other,
            @ForAll @LowerChars @StringLength(min = 1, max = 8) String key) {
        String one = canonical("https://storage.googleapis.com/" + bucket + '/' + key);

        assertThat(one.equals(canonical("gs://" + other + '/' + key))).isEqualTo(bucket.equals(other));
        assertThat(one).isNotEqualTo(canonical("https://" + bucket + ".s3.amazonaws.com/" + key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://storage.googleapis.com/storage/v1/b/bucket/o/key",
                "https://storage.googleapis.com/upload/storage/v1/b/bucket/o",
                "https://storage.googleapis.com/bucket/key?generation=7",
                "https://storage.googleapis.com/",
                "http://storage.googleapis.com/bucket/key",
                "https://storage.googleapis.com:8443/bucket/key",
                "https://storage.googleapis.com.collector.net/bucket/key",
                "https://mystorage.googleapis.com/bucket/key",
                "https://bucket.s3-website-us-east-1.amazonaws.com/key",
                "https://ec2.us-east-1.amazonaws.com/bucket/key",
                "https://s3.amazonaws.com.collector.net/bucket/key",
                "https://acct.blob.core.windows.net.collector.net/box/f",
            })
    void whatNamesNoObjectStaysAUrl(String url) {
        assertThat(canonical(url)).startsWith("http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://bucket.storage.googleapis.com/a/b", "https://acct.blob.core.windows.net/box/f"})
    void theUrlOfAnObjectStillLeadsToItsHostAndIsShownAsItIs(String url) {
        assertThat(Canonical.url(url)).hasValueSatisfying(value -> {
            assertThat(value.kind()).isEqualTo(ValueKind.URL);
            assertThat(url).startsWith("https://" + value.host() + '/');
            assertThat(value.display()).isEqualTo(url);
        });
    }

    private static String canonical(String url) {
        return Canonical.url(url).map(CanonicalValue::canonical).orElse("");
    }
}
