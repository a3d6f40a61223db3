package io.lianluo.endtoend;

import io.lianluo.client.ApiClient;
import io.lianluo.client.ApiException;
import io.lianluo.client.assessment.ProposalsApi;
import io.lianluo.client.meeting.MeetingsApi;
import io.lianluo.client.notification.NoticesApi;
import io.lianluo.client.registry.LiaisonsApi;
import io.lianluo.client.registry.SeatsApi;
import io.lianluo.client.registry.UnitsApi;
import io.lianluo.client.reporting.ObligationsApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The clients that are generated from the services' descriptions, as one identity uses them. */
final class Clients {

    /** The most items that a page has. */
    static final int MOST = 200;

    private final Platform platform;
    private final Tokens tokens;
    private final String identity;

    private Clients(Platform platform, Tokens tokens, String identity) {
        this.platform = platform;
        this.tokens = tokens;
        this.identity = identity;
    }

    static Clients operator(Platform platform) {
        return new Clients(platform, new Tokens(platform, HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()), "operator");
    }

    /** These clients, as somebody else: {@code secretariat:<programme>}, or a person's id. */
    Clients as(String other) {
        return new Clients(platform, tokens, other);
    }

    SeatsApi seats() {
        return new SeatsApi(client(platform.registry()));
    }

    UnitsApi units() {
        return new UnitsApi(client(platform.registry()));
    }

    LiaisonsApi liaisons() {
        return new LiaisonsApi(client(platform.registry()));
    }

    ObligationsApi obligations() {
        return new ObligationsApi(client(platform.reporting()));
    }

    MeetingsApi meetings() {
        return new MeetingsApi(client(platform.meeting()));
    }

    ProposalsApi proposals() {
        return new ProposalsApi(client(platform.assessment()));
    }

    NoticesApi notices() {
        return new NoticesApi(client(platform.notification()));
    }

    private ApiClient client(URI service) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(service.toString());
        return client.setReadTimeout(Duration.ofSeconds(120))
                .setRequestInterceptor(request -> request.header("Authorization", "Bearer " + tokens.of(identity)).header("Accept-Language", "en"));
    }

    /** A call of a generated client. */
    interface Call<T> {
        T answer() throws ApiException;
    }

    /** The answer, if the request was granted. */
    static <T> T granted(Call<T> call) {
        try {
            return call.answer();
        } catch (ApiException refused) {
            throw new IllegalStateException("refused with " + refused.getCode() + ": " + refused.getResponseBody(), refused);
        }
    }

    /** A part of a list, which begins at a cursor. */
    interface Part<P> {
        P after(@Nullable String cursor) throws ApiException;
    }

    /** All items of a paged list. */
    static <P, I> List<I> all(Part<P> part, Function<P, List<I>> items, Function<P, @Nullable String> next) {
        List<I> all = new ArrayList<>();
        String cursor = null;
        do {
            String after = cursor;
            P page = granted(() -> part.after(after));
            all.addAll(items.apply(page));
            cursor = next.apply(page);
        } while (cursor != null);
        return all;
    }
}
