<?xml version="1.0" encoding="utf-8"?>
<!-- What an applicant said to a criterion, with the document behind it: match "answer", mode="said". -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="answer" mode="said">
    <xsl:if test="says"><p class="govuk-body dps-small govuk-!-margin-bottom-2"><strong><xsl:apply-templates select="says" mode="words"/></strong></p></xsl:if>
    <xsl:if test="happened_on"><p class="govuk-body dps-small govuk-!-margin-bottom-2">It happened on <xsl:value-of select="happened_on/@text"/></p></xsl:if>
    <xsl:apply-templates select="text | cleansing" mode="prose"/>
    <xsl:if test="evidence">
      <p class="govuk-body dps-small govuk-!-margin-bottom-2">
        <xsl:apply-templates select="evidence" mode="plain"/>
        <xsl:if test="evidence_detail">: <xsl:value-of select="evidence_detail"/></xsl:if>
        <xsl:if test="expires_on">, to <xsl:value-of select="expires_on/@text"/></xsl:if>
      </p>
    </xsl:if>
    <xsl:if test="upload">
      <p class="govuk-body dps-small govuk-!-margin-bottom-2">
        <a class="govuk-link" href="/uploads/{upload}"><xsl:value-of select="file"/></a>
        <xsl:text> (</xsl:text><xsl:value-of select="ceiling(size div 1024)"/><xsl:text> KB)</xsl:text>
      </p>
    </xsl:if>
    <xsl:if test="not(says or text or evidence)"><p class="govuk-body dps-small dps-quiet">Nothing</p></xsl:if>
  </xsl:template>

  <xsl:template match="says" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'yes'">Yes</xsl:when>
      <xsl:when test=". = 'no'">No</xsl:when>
      <xsl:otherwise>Does not apply</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="verdict" mode="tag">
    <xsl:call-template name="tag">
      <xsl:with-param name="colour">
        <xsl:choose>
          <xsl:when test=". = 'pass' or . = 'admitted'">green</xsl:when>
          <xsl:when test=". = 'fail' or . = 'refused'">red</xsl:when>
          <xsl:otherwise>grey</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="text"><xsl:apply-templates select="." mode="plain"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
