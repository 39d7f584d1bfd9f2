<?xml version="1.0" encoding="utf-8"?>
<!-- What a success banner says, by the word that reply_flash() was given. A word that is missing here says "Saved". -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="flash">
    <div class="govuk-notification-banner govuk-notification-banner--success" role="alert"
         aria-labelledby="flash-title" data-module="govuk-notification-banner">
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="flash-title">Done</h2>
      </div>
      <div class="govuk-notification-banner__content">
        <p class="govuk-notification-banner__heading"><xsl:apply-templates select="." mode="words"/></p>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="flash" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'signed_out'">You are signed out</xsl:when>
      <xsl:when test=". = 'joined'">Your account is set up</xsl:when>
      <xsl:otherwise>Saved</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
