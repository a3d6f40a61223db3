package io.lianluo.web;

import io.lianluo.web.fixture.BookController.Book;
import io.lianluo.web.fixture.ShelfTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagingIT extends ShelfTest {

    @Test
    void eachPageTellsWhereTheNextBegins() {
        IntStream.rangeClosed(1, 5).forEach(i -> shelf.books.put("b" + i, new Book("b" + i, 1, null)));
        String second = Cursor.encode("b2");
        get("/api/v1/books?limit=2", token("operator")).expectBody()
                .jsonPath("$.items[0].id").isEqualTo("b1").jsonPath("$.items.length()").isEqualTo(2).jsonPath("$.next").isEqualTo(second);
        get("/api/v1/books?limit=2&cursor=" + second, token("operator")).expectBody()
                .jsonPath("$.items[0].id").isEqualTo("b3").jsonPath("$.next").isEqualTo(Cursor.encode("b4"));
        get("/api/v1/books?limit=2&cursor=" + Cursor.encode("b4"), token("operator")).expectBody()
                .jsonPath("$.items[0].id").isEqualTo("b5").jsonPath("$.items.length()").isEqualTo(1).jsonPath("$.next").isEmpty();
    }

    @Test
    void aPageHasFiftyUnlessAskedOtherwise() {
        IntStream.range(100, 160).forEach(i -> shelf.books.put("b" + i, new Book("b" + i, 1, null)));
        get("/api/v1/books", token("operator")).expectBody().jsonPath("$.items.length()").isEqualTo(50);
        get("/api/v1/books?limit=200", token("operator")).expectBody().jsonPath("$.items.length()").isEqualTo(60);
    }
}
