package io.lianluo.registry.programme.web;

import static io.lianluo.registry.programme.web.Reading.localized;

import io.lianluo.registry.programme.Article;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The articles of a programme file, and the ones among them that its rules follow from. */
final class ArticleSection {

    private final Reading reading;
    private final List<Article> articles;
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> followed = new HashSet<>();

    ArticleSection(Reading reading, JsonNode root) {
        this.reading = reading;
        this.articles = reading.each(root, "articles", this::article);
    }

    List<Article> articles() {
        return articles;
    }

    /** The articles that something follows from, none if it says none. */
    List<String> followedBy(String path, JsonNode node) {
        JsonNode article = node.path("article");
        String at = path.isEmpty() ? "article" : path + ".article";
        List<String> named = article.isMissingNode() ? List.of()
                : article.isArray() ? StreamSupport.stream(article.spliterator(), false).map(JsonNode::asString).toList() : List.of(article.asString());
        for (String number : named) {
            reading.expect(numbers.contains(number), at, "file-article-unknown", number);
        }
        followed.addAll(named);
        return named;
    }

    /** The articles that a rule follows from; it must name one where the file lists its articles. */
    List<String> ruledBy(String path, JsonNode rule) {
        List<String> named = followedBy(path, rule);
        reading.expect(articles.isEmpty() || !named.isEmpty(), path, "file-article-unsaid");
        return named;
    }

    /** Refuses an article on which no rule acts and that does not say why, and one that says why although a rule acts on it. */
    void expectEachToBeFollowed() {
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            boolean acts = followed.contains(article.number());
            reading.expect(acts || article.nothingToDo() != null, "articles[" + i + "]", "file-article-silent", article.number());
            reading.expect(!acts || article.nothingToDo() == null, "articles[" + i + "].nothing-to-do", "file-article-acted-on", article.number());
        }
    }

    private Article article(String path, JsonNode article) {
        String number = article.get("number").asString();
        reading.expect(numbers.add(number), path + ".number", "file-article-twice", number);
        return new Article(number, article.has("cited") ? localized(article, "cited") : Article.citation(number), localized(article, "asks"),
                article.has("nothing-to-do") ? localized(article, "nothing-to-do") : null);
    }
}
