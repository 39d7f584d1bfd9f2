<?xml version="1.0" encoding="utf-8"?>
<!--
  Correspondence (store/correspondence.h).

  correspondence  on a record's page: how many messages, and the way to them
  letter          one of them, as it was written
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="page/correspondence">
    <section class="dps-history dps-noprint" aria-labelledby="messages">
      <h2 class="govuk-heading-m" id="messages">Messages</h2>
      <p class="govuk-body">
        <a class="govuk-link" href="{path}">
          <xsl:choose>
            <xsl:when test="count = 0">Write a message about this</xsl:when>
            <xsl:otherwise>Messages (<xsl:value-of select="count"/>)</xsl:otherwise>
          </xsl:choose>
        </a>
        <xsl:if test="unread > 0"><xsl:text> </xsl:text><xsl:call-template name="tag"><xsl:with-param name="colour">green</xsl:with-param><xsl:with-param name="text"><xsl:value-of select="unread"/> new</xsl:with-param></xsl:call-template></xsl:if>
      </p>
    </section>
  </xsl:template>

  <xsl:template match="letter">
    <article class="dps-box govuk-!-margin-bottom-4" aria-labelledby="letter-{position}">
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1" id="letter-{position}"><xsl:value-of select="name"/>, <xsl:choose><xsl:when test="side = 'provider'"><xsl:value-of select="../about/provider_name"/></xsl:when><xsl:otherwise><xsl:value-of select="../about/authority_name"/></xsl:otherwise></xsl:choose></h2>
      <p class="govuk-body dps-quiet govuk-!-margin-bottom-2"><xsl:value-of select="at/@text"/></p>
      <xsl:apply-templates select="body" mode="prose"/>
    </article>
  </xsl:template>
</xsl:stylesheet>
