package org.pueankru.index;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * One piece of learning media as the catalogue describes it.
 *
 * @param id unique in the catalogue, at most 100 characters
 * @param url where the media opens: http or https, at most 1,000 characters encoded
 * @param grades the grades it is meant for; empty when the catalogue does not say
 * @param indicators curriculum indicators in their official form, such as {@code ค 1.1 ป.6/1}
 * @param views how often it was opened, as far as the catalogue counts; 0 when it does not
 * @param language a language tag such as {@code th}
 */
public record MediaItem(
        String id,
        String title,
        String url,
        @Nullable String description,
        @Nullable String thumbnail,
        @Nullable MediaType mediaType,
        @Nullable LearningArea learningArea,
        List<Grade> grades,
        List<String> indicators,
        List<String> tags,
        @Nullable String creator,
        @Nullable String organisation,
        @Nullable String licence,
        @Nullable LocalDate publishedOn,
        long views,
        @Nullable String language) {

    public MediaItem {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(url, "url");
        grades = List.copyOf(grades);
        indicators = List.copyOf(indicators);
        tags = List.copyOf(tags);
    }

    /** A builder of an item that has nothing but what each item must have. */
    public static Builder builder(String id, String title, String url) {
        return new Builder(id, title, url);
    }

    /** Collects the optional parts of an item. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final String title;
        private final String url;
        private @Nullable String description;
        private @Nullable String thumbnail;
        private @Nullable MediaType mediaType;
        private @Nullable LearningArea learningArea;
        private List<Grade> grades = List.of();
        private List<String> indicators = List.of();
        private List<String> tags = List.of();
        private @Nullable String creator;
        private @Nullable String organisation;
        private @Nullable String licence;
        private @Nullable LocalDate publishedOn;
        private long views;
        private @Nullable String language;

        private Builder(String id, String title, String url) {
            this.id = id;
            this.title = title;
            this.url = url;
        }

        public Builder description(@Nullable String value) {
            description = value;
            return this;
        }

        public Builder thumbnail(@Nullable String value) {
            thumbnail = value;
            return this;
        }

        public Builder mediaType(@Nullable MediaType value) {
            mediaType = value;
            return this;
        }

        public Builder learningArea(@Nullable LearningArea value) {
            learningArea = value;
            return this;
        }

        public Builder grades(List<Grade> value) {
            grades = value;
            return this;
        }

        public Builder grades(Grade... value) {
            grades = List.of(value);
            return this;
        }

        public Builder indicators(List<String> value) {
            indicators = value;
            return this;
        }

        public Builder tags(List<String> value) {
            tags = value;
            return this;
        }

        public Builder creator(@Nullable String value) {
            creator = value;
            return this;
        }

        public Builder organisation(@Nullable String value) {
            organisation = value;
            return this;
        }

        public Builder licence(@Nullable String value) {
            licence = value;
            return this;
        }

        public Builder publishedOn(@Nullable LocalDate value) {
            publishedOn = value;
            return this;
        }

        public Builder views(long value) {
            views = value;
            return this;
        }

        public Builder language(@Nullable String value) {
            language = value;
            return this;
        }

        public MediaItem build() {
            return new MediaItem(
                    id,
                    title,
                    url,
                    description,
                    thumbnail,
                    mediaType,
                    learningArea,
                    grades,
                    indicators,
                    tags,
                    creator,
                    organisation,
                    licence,
                    publishedOn,
                    views,
                    language);
        }
    }
}
