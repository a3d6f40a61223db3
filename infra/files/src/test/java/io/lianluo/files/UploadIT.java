package io.lianluo.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.lianluo.files.CabinetApplication.Scanner;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Query;

/** A file is taken as it is, or not at all. */
class UploadIT extends CabinetTest {

    @Test
    void theAnswerSaysWhatWasTaken() throws Exception {
        byte[] photo = Samples.image("jpg", 30, 20);
        HttpResponse<String> answer = upload(WANG, "证件照.jpg", photo);
        assertThat(answer.statusCode()).isEqualTo(201);
        String id = JsonPath.read(answer.body(), "$.id");
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/files/" + id);
        assertThat(JsonPath.<String>read(answer.body(), "$.name")).isEqualTo("证件照.jpg");
        assertThat(JsonPath.<Integer>read(answer.body(), "$.size")).isEqualTo(photo.length);
        assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo("image/jpeg");
        assertThat(JsonPath.<String>read(answer.body(), "$.sha256")).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo)));
        assertThat(JsonPath.<Integer>read(answer.body(), "$.width")).isEqualTo(30);
        assertThat(JsonPath.<Integer>read(answer.body(), "$.height")).isEqualTo(20);
    }

    @Test
    void theSameBytesTwiceAreTwoFiles() {
        String first = upload(WANG, "a.pdf", Samples.PDF).body();
        String second = upload(WANG, "b.pdf", Samples.PDF).body();
        assertThat(JsonPath.<String>read(second, "$.sha256")).isEqualTo(JsonPath.read(first, "$.sha256"));
        assertThat(JsonPath.<String>read(second, "$.id")).isNotEqualTo(JsonPath.read(first, "$.id"));
    }

    @Test
    void aPageThatSaysItIsAPhotoIsKnownForAPage() {
        HttpResponse<String> answer = upload(WANG, "photo.jpg", Samples.HTML);
        assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo("text/html");
        assertThat(JsonPath.<Integer>read(answer.body(), "$.width")).isNull();
    }

    @Test
    void aWorkbookThatWouldFillTheMemoryIsTypedAndNotUnpacked() {
        byte[] bomb = Samples.zip(300_000_000, "[Content_Types].xml", "xl/workbook.xml");
        HttpResponse<String> answer = upload(WANG, "bomb.xlsx", bomb);
        assertThat(JsonPath.<String>read(answer.body(), "$.type")).endsWith("spreadsheetml.sheet");
        assertThat(JsonPath.<Integer>read(answer.body(), "$.size")).isEqualTo(bomb.length);
    }

    @Test
    void anImageThatWouldFillTheMemoryIsRefused() {
        HttpResponse<String> answer = upload(WANG, "huge.png", Samples.hugePng(60_000, 60_000));
        refused(answer, 400, "file", "image-too-large");
        assertThat(answer.body()).contains("60000 × 60000").contains("100000000");
        assertThat(kept()).isZero();
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        byte[] tooLarge = Samples.noise(1024 * 1024 + 1);
        assertThat(upload(WANG, "large.bin", tooLarge).statusCode()).isEqualTo(413);
        assertThat(kept()).isZero();
        HttpResponse<String> ofUnknownLength = send(WANG, BodyPublishers.fromPublisher(BodyPublishers.concat(BodyPublishers.ofString(head("file", "a", "a/b")),
                BodyPublishers.ofByteArray(tooLarge), BodyPublishers.ofString(foot()))));
        assertThat(ofUnknownLength.statusCode()).isEqualTo(413);
        assertThat(ofUnknownLength.body()).contains("A file may have 1 MB.");
        assertThat(kept()).isZero();
        uploaded(WANG, "large.bin", Arrays.copyOf(tooLarge, 1024 * 1024));
    }

    @Test
    void aNameIsATextAndNothingElse() {
        assertThat(JsonPath.<String>read(upload(WANG, "../../etc/任职\u202e证明.pdf", Samples.PDF).body(), "$.name")).isEqualTo("../../etc/任职证明.pdf");
        refused(upload(WANG, "", Samples.PDF), 400, "fileName", "file-name");
        uploaded(WANG, "长".repeat(200), Samples.PDF);
        refused(upload(WANG, "长".repeat(201), Samples.PDF), 400, "fileName", "file-name");
        refused(upload(WANG, "damaged\uFFFD.pdf", Samples.PDF), 400, "fileName", "text-character");
    }

    @Test
    void aRequestHoldsOneFileAndNothingElse() {
        refused(upload(WANG, "empty.pdf", new byte[0]), 400, "file", "file-empty");
        refused(send(WANG, BodyPublishers.ofString(head("other", "a.pdf", "a/b") + "content" + foot())), 400, "other", "unknown-field");
        refused(send(WANG, BodyPublishers.ofString("--" + BOUNDARY + "--\r\n")), 400, "file", "required");
        refused(send(WANG, BodyPublishers.ofString(head("file", "a.pdf", "a/b") + "content\r\n" + head("file", "b.pdf", "a/b") + "content" + foot())), 400, "file", "one-file");
        assertThat(send(WANG, BodyPublishers.ofString("no multipart")).statusCode()).isEqualTo(400);
        assertThat(send(WANG, BodyPublishers.ofString(head("file", "a.pdf", "a/b") + "no end")).statusCode()).isEqualTo(400);
        assertThat(kept()).isZero();
    }

    @Test
    void nothingStaysOfAnUploadThatIsCutOff() throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/files HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + bearer(WANG) + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY
                    + "\r\nContent-Length: 1000000\r\n\r\n" + head("file", "a.bin", "a/b")).getBytes(UTF_8));
            out.write(Samples.noise(700_000));
            out.flush();
            await().until(() -> mongo.count(new Query(), "files.chunks") > 0);
        }
        await().untilAsserted(() -> assertThat(kept()).isZero());
    }

    @Test
    void whatIsHarmfulIsNotKept() {
        scanner.answering = Scanner.finding("Eicar-Signature");
        refused(upload(WANG, "harmful.pdf", Samples.PDF), 400, "file", "file-harmful");
        assertThat(kept()).isZero();
    }

    @Test
    void whatCannotBeScannedIsNotKept() {
        scanner.answering = () -> {
            throw new ScannerAwayException("away");
        };
        HttpResponse<String> answer = upload(WANG, "a.pdf", Samples.PDF);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo("urn:lianluo:problem:file-not-scanned");
        assertThat(kept()).isZero();
    }

    @Test
    void theStoreHoldsNeitherContentNorNameInPlain() {
        byte[] letter = "王小明的任职证明。".repeat(30_000).getBytes(UTF_8);
        uploaded(WANG, "王小明.txt", letter);
        List<Document> chunks = mongo.findAll(Document.class, "files.chunks");
        assertThat(chunks).hasSizeGreaterThan(2).allSatisfy(chunk ->
                assertThat(new String(chunk.get("data", Binary.class).getData(), UTF_8)).doesNotContain("证明"));
        assertThat(mongo.findAll(Document.class, "files").toString() + mongo.findAll(Document.class, "files.files")).doesNotContain("王小明");
        assertThat(new String(mongo.findAll(Document.class, "files").getFirst().get("name", Binary.class).getData(), ISO_8859_1))
                .doesNotContain(new String("王小明".getBytes(UTF_8), ISO_8859_1));
    }

    private void refused(HttpResponse<String> answer, int status, String field, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].field")).isEqualTo(field);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].rule")).isEqualTo(rule);
    }
}
