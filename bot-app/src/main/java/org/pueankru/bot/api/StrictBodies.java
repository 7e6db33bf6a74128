package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what programs send; a field that is not known is wrong, for it may be a misspelt one. */
final class StrictBodies extends JacksonJsonHttpMessageConverter {
    StrictBodies() {
        super(
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build());
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return type.toClass().getPackage() == getClass().getPackage()
                && super.canRead(type, mediaType);
    }

    @Override
    public boolean canWrite(ResolvableType target, Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }
}
