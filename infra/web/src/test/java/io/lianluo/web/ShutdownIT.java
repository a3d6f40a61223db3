package io.lianluo.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.web.fixture.ShelfApplication;
import io.lianluo.web.fixture.ShelfTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that ends sends nobody away whose connection stayed open: it answers, and has them open another. */
class ShutdownIT extends ShelfTest {

    @Test
    void aRequestOnAConnectionThatStayedOpenIsAnsweredAndTheConnectionIsClosed() throws Exception {
        ConfigurableApplicationContext ending = new SpringApplicationBuilder(ShelfApplication.class).run("--server.port=0",
                "--spring.application.name=shelf", "--lianluo.web.drain=2s", "--spring.mongodb.uri=" + STORE.uri("shelf"),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1",
                "--lianluo.web.links.address=https://shelf.example/", "--lianluo.web.links.keys.k1=bGluay1rZXktb2YtdGhlLXRlc3RzLW9ubHktMzJieXQ=");
        List<List<String>> answers = new ArrayList<>();
        try (Socket gateway = new Socket("localhost", ending.getEnvironment().getRequiredProperty("local.server.port", Integer.class))) {
            BufferedReader in = new BufferedReader(new InputStreamReader(gateway.getInputStream(), US_ASCII));
            answers.add(answer(gateway, in));
            Thread end = Thread.ofVirtual().start(() -> SpringApplication.exit(ending));
            while (!answers.getLast().contains("Connection: close")) {
                answers.add(answer(gateway, in));
            }
            end.join();
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.getFirst()).startsWith("HTTP/1.1 200"));
    }

    /** The lines of an answer's head. */
    private static List<String> answer(Socket gateway, BufferedReader in) throws IOException {
        gateway.getOutputStream().write("GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
        List<String> head = new ArrayList<>();
        int length = 0;
        boolean chunked = false;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.add(line);
            length = line.startsWith("Content-Length: ") ? Integer.parseInt(line.substring("Content-Length: ".length())) : length;
            chunked |= line.equals("Transfer-Encoding: chunked");
        }
        if (chunked) {
            while (!"0".equals(in.readLine())) {
                in.readLine();
            }
            in.readLine();
        } else {
            in.skip(length);
        }
        return head;
    }
}
