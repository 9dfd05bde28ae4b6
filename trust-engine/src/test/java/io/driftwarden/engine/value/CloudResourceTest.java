package io.driftwarden.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudResourceTest {

    @ParameterizedTest
    @CsvSource({
        "projects/p-1/zones/eu-a/instances/web, projects/p-1/zones/eu-a/instances/web",
        "projects/p-1/secrets/db/versions/latest/, projects/p-1/secrets/db/versions/latest",
        "//compute.googleapis.com/projects/p-1/zones/eu-a/instances/web, projects/p-1/zones/eu-a/instances/web",
        "/subscriptions/0A-1/resourceGroups/Ops/providers/Microsoft.KeyVault/vaults/V, "
                + "/subscriptions/0a-1/resourcegroups/ops/providers/microsoft.keyvault/vaults/v",
        "/SUBSCRIPTIONS/0a-1/, /subscriptions/0a-1",
        "arn:aws:s3:::bucket/key, arn:aws:s3:::bucket/key",
        "gs://Bucket/a/../b, gs://bucket/b",
        "wasb://Box@acct.blob.core.windows.net/f, wasbs://box@acct.blob.core.windows.net/f",
        "s3a://bucket/key, s3://bucket/key",
    })
    void aResourceHasOneName(String raw, String canonical) {
        assertThat(Canonical.resource(raw)).hasValueSatisfying(value -> {
            assertThat(value.kind()).isEqualTo(ValueKind.RESOURCE);
            assertThat(value.canonical()).isEqualTo(canonical);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projects/readme.md",
                "projects/a/b",
                "projects//a/b/c",
                "projects/my notes/a/b",
                "/subscriptions/",
                "arn:aws",
                "//example.com/projects/a/b/c",
            })
    void pathsAndHalvesAreNone(String raw) {
        assertThat(Canonical.resource(raw)).isEmpty();
    }
}
