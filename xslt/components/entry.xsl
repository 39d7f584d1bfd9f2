<?xml version="1.0" encoding="utf-8"?>
<!-- Whether a system may be joined today: as a tag, and as a sentence from the facts beside it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="entry" mode="tag">
    <xsl:choose>
      <xsl:when test=". = 'open'"><strong class="govuk-tag govuk-tag--green">Open to join</strong></xsl:when>
      <xsl:when test=". = 'closed'"><strong class="govuk-tag govuk-tag--yellow">Closed for now</strong></xsl:when>
      <xsl:when test=". = 'later'"><strong class="govuk-tag">Opens later</strong></xsl:when>
      <xsl:otherwise><strong class="govuk-tag govuk-tag--grey">Ended</strong></xsl:otherwise>
    </xsl:choose>
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
