package io.lianluo.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A file is given to whom it is for, whole or in part, to be saved and not to be shown. */
class DownloadIT extends CabinetTest {

    private static final byte[] LONG = Samples.noise(900_000);

    @Test
    void aFileComesAsItWent() {
        UUID file = uploaded(WANG, "任职证明 (2026).html", Samples.HTML);
        HttpResponse<byte[]> answer = download(WANG, file);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Samples.HTML);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("text/html");
        assertThat(answer.headers().allValues("Content-Length")).containsExactly(String.valueOf(Samples.HTML.length));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy")).singleElement().asString().startsWith("sandbox;");
        assertThat(answer.headers().allValues("Content-Disposition")).singleElement().asString().startsWith("attachment;")
                .contains("filename*=UTF-8''%E4%BB%BB%E8%81%8C%E8%AF%81%E6%98%8E%20%282026%29.html");
        assertThat(answer.headers().allValues("Accept-Ranges")).containsExactly("bytes");
    }

    @Test
    void aNameLeadsToNoFolder() {
        UUID file = uploaded(WANG, "..\\..\\C:/etc/a.pdf", Samples.PDF);
        assertThat(download(WANG, file).headers().firstValue("Content-Disposition").orElseThrow()).contains(".._.._C__etc_a.pdf").doesNotContain("/", "\\", "%2F", "%5C");
    }

    @Test
    void whoHasItIsToldSo() {
        UUID file = uploaded(WANG, "a.pdf", Samples.PDF);
        String tag = download(WANG, file).headers().firstValue("ETag").orElseThrow();
        assertThat(download(WANG, file, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(download(WANG, file, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
    }

    /** Each sealed chunk has 262,144 bytes; the places around their ends are the ones to go wrong. */
    @ParameterizedTest
    @CsvSource({"0-0, 0, 1", "0-99, 0, 100", "262000-262300, 262000, 262301", "524000-, 524000, 900000", "-1, 899999, 900000", "899999-2000000, 899999, 900000",
            "0-899999, 0, 900000"})
    void aRangeIsThatPart(String range, int from, int to) {
        HttpResponse<byte[]> answer = download(WANG, uploaded(WANG, "a.bin", LONG), "Range", "bytes=" + range);
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes " + from + "-" + (to - 1) + "/900000");
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(LONG, from, to));
    }

    @Test
    void severalRangesComeTogether() {
        HttpResponse<byte[]> answer = download(WANG, uploaded(WANG, "a.bin", LONG), "Range", "bytes=800000-800009,5-9");
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("multipart/byteranges");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=900000-", "bytes=9-5", "bytes=a-b", "lines=1-2", "bytes=", ""})
    void aRangeThatIsNotThereIsRefused(String range) {
        HttpResponse<byte[]> answer = download(WANG, uploaded(WANG, "a.bin", LONG), "Range", range);
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes */900000");
        assertThat(new String(answer.body(), UTF_8)).contains("urn:lianluo:problem:range-not-satisfiable");
    }

    @Test
    void aRangeReadsNoMoreOfTheStoreThanItsOwnChunks() {
        UUID file = uploaded(WANG, "a.bin", LONG);
        mongo.remove(Query.query(where("n").is(1)), "files.chunks");
        assertThat(download(WANG, file, "Range", "bytes=800000-800099").body()).isEqualTo(Arrays.copyOfRange(LONG, 800_000, 800_100));
    }

    @Test
    void beforeAnythingRefersToItAFileIsForItsUploaderAlone() {
        UUID file = uploaded(WANG, "a.pdf", Samples.PDF);
        assertThat(download(WANG, file).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> foreign = download(LI, file);
        assertThat(foreign.statusCode()).isEqualTo(404);
        String unknown = new String(download(LI, UUID.fromString(LI)).body(), UTF_8).replace(LI, file.toString());
        assertThat(withoutTrace(new String(foreign.body(), UTF_8))).isEqualTo(withoutTrace(unknown));
    }

    @Test
    void afterwardsItIsForThoseWhoMayReadWhatRefersToIt() {
        UUID file = uploaded(WANG, "a.pdf", Samples.PDF);
        folders.readers.put(file, Set.of(LI));
        assertThat(download(LI, file).statusCode()).isEqualTo(200);
        assertThat(download(WANG, file).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyCanPutAnotherFilesBytesInItsPlace() {
        UUID file = uploaded(WANG, "a.pdf", Samples.PDF);
        UUID other = uploaded(WANG, "b.html", Samples.HTML);
        Document bytes = mongo.findOne(query(other), Document.class, "files.chunks");
        mongo.updateFirst(query(file), Update.update("data", bytes.get("data")), "files.chunks");
        assertThat(catching(() -> download(WANG, file).body())).isNotEqualTo(Samples.HTML);
    }

    @Test
    void aNewKeySealsTheOldFilesAnew() {
        UUID file = uploaded(WANG, "证明.pdf", Samples.PDF);
        FileRecords records = new FileRecords(mongo, CabinetApplication.keys("k2"), clock, Duration.ofDays(1));
        assertThat(records.sealedBy("k1")).isEqualTo(1);
        assertThat(records.sealAnew(10)).isEqualTo(1);
        assertThat(List.of(records.sealedBy("k1"), records.sealedBy("k2"), records.unreadable())).containsExactly(0L, 1L, 0L);
        assertThat(download(WANG, file).body()).isEqualTo(Samples.PDF);
    }

    private static Query query(UUID file) {
        return Query.query(where("files_id").is(file.toString()));
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static byte[] catching(Supplier<byte[]> answer) {
        try {
            return answer.get();
        } catch (IllegalStateException brokenOff) {
            return new byte[0];
        }
    }
}
