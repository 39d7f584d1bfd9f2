<?xml version="1.0" encoding="utf-8"?>
<!-- Whether a system may be joined today: as a tag, and as a sentence from the facts beside it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="entry" mode="tag">
    <xsl:call-template name="tag">
      <xsl:with-param name="colour">
        <xsl:choose>
          <xsl:when test=". = 'open'">green</xsl:when>
          <xsl:when test=". = 'closed'">yellow</xsl:when>
          <xsl:when test=". = 'over'">grey</xsl:when>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="text">
        <xsl:choose>
          <xsl:when test=". = 'open'">Open to join</xsl:when>
          <xsl:when test=". = 'closed'">Closed for now</xsl:when>
          <xsl:when test=". = 'later'">Opens later</xsl:when>
          <xsl:otherwise>Ended</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="entry" mode="sentence">
    <xsl:choose>
      <xsl:when test=". = 'open'">Open until <xsl:value-of select="../ends_on/@text"/>.</xsl:when>
      <xsl:when test=". = 'closed'">Opens again on <xsl:value-of select="../opens_on/@text"/>.</xsl:when>
      <xsl:when test=". = 'later'">Opens on <xsl:value-of select="../starts_on/@text"/>.</xsl:when>
      <xsl:otherwise>Ended on <xsl:value-of select="../ends_on/@text"/>.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
