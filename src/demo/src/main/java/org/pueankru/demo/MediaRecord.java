package org.pueankru.demo;

import java.util.List;

/** A record of the catalogue as the search index imports it; fields in the order of the file. */
record MediaRecord(
        String id,
        String title,
        String description,
        String url,
        String mediaType,
        String learningArea,
        List<String> grades,
        List<String> indicators,
        List<String> tags,
        String creator,
        String organisation,
        String licence,
        String publishedOn,
        long views,
        String language) {}
