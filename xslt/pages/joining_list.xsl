<?xml version="1.0" encoding="utf-8"?>
<!-- What somebody waits for who asked to act for an organisation; also the start page of whoever has no role. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title"><xsl:apply-templates select="." mode="answer"/></xsl:template>

  <xsl:template match="page" mode="answer">
    <xsl:variable name="open" select="joining[state = 'open']"/>
    <xsl:choose>
      <xsl:when test="count($open) > 1"><xsl:value-of select="count($open)"/> requests wait for an answer</xsl:when>
      <xsl:when test="$open/stand_in = 1">We’ve asked the council</xsl:when>
      <xsl:when test="$open">We’ve asked <xsl:value-of select="$open/provider_name"/>’s administrators</xsl:when>
      <xsl:when test="joining">You have no request that waits</xsl:when>
      <xsl:when test="frame/who/provider">You act for <xsl:value-of select="frame/who/body"/></xsl:when>
      <xsl:otherwise>You do not act for anybody yet</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="answer"/></h1>
        <xsl:apply-templates select="joining[state = 'open']"/>
        <xsl:if test="not(joining[state = 'open']) and frame/who/provider">
          <p class="govuk-body">No request of yours waits. To act for another organisation as well, <a class="govuk-link" href="/register">register it, or ask to join it</a>.</p>
        </xsl:if>
        <xsl:if test="not(joining[state = 'open'] or frame/who/provider)">
          <p class="govuk-body">You are signed in. To work here you need an organisation to act for: <a class="govuk-link" href="/register">register one, or ask to join one that is here</a>.</p>
          <p class="govuk-body">If you work for a council, ask whoever invited you to give you a role.</p>
        </xsl:if>
        <xsl:if test="joining[state != 'open']">
          <h2 class="govuk-heading-m">Earlier requests</h2>
          <xsl:call-template name="summary-list"><xsl:with-param name="rows">
            <xsl:for-each select="joining[state != 'open']">
              <xsl:call-template name="summary">
                <xsl:with-param name="key" select="string(provider_name)"/>
                <xsl:with-param name="value"><xsl:apply-templates select="." mode="ended"/></xsl:with-param>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:with-param></xsl:call-template>
        </xsl:if>
        <xsl:if test="joining[state = 'open']">
          <p class="govuk-body">Another organisation? <a class="govuk-link" href="/register">Register it, or ask to join it</a>.</p>
        </xsl:if>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="joining">
    <section class="dps-box govuk-!-margin-bottom-6" aria-labelledby="joining-{id}">
      <h2 class="govuk-heading-s" id="joining-{id}"><xsl:value-of select="provider_name"/></h2>
      <p class="govuk-body">
        <xsl:text>Asked on </xsl:text><xsl:value-of select="asked_at/@text"/><xsl:text>. </xsl:text>
        <xsl:choose>
          <xsl:when test="stand_in = 1">The organisation has no administrator who could answer, so the council that runs the purchasing system decides.</xsl:when>
          <xsl:otherwise>Its administrators see your name and email address, and decide.</xsl:otherwise>
        </xsl:choose>
        <xsl:text> We send you an email when they have. The request runs out on </xsl:text><xsl:value-of select="expires_at/@text"/>.
      </p>
      <p class="govuk-body">You can close this page. Until then nothing of the organisation is shown to you.</p>
      <xsl:call-template name="act">
        <xsl:with-param name="action">/joinings/<xsl:value-of select="id"/>/withdraw</xsl:with-param>
        <xsl:with-param name="label">Take the request back</xsl:with-param>
        <xsl:with-param name="about" select="provider_name"/>
        <xsl:with-param name="look">secondary</xsl:with-param>
      </xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template match="joining" mode="ended">
    <xsl:choose>
      <xsl:when test="state = 'approved'">You may act for it.</xsl:when>
      <xsl:when test="state = 'refused'">Its answer was no: “<xsl:value-of select="reason"/>”</xsl:when>
      <xsl:when test="state = 'withdrawn'">You took the request back.</xsl:when>
      <xsl:otherwise>Nobody answered within 30 days. You can ask again.</xsl:otherwise>
    </xsl:choose>
    <br/><span class="dps-quiet">Asked on <xsl:value-of select="asked_at/@text"/></span>
  </xsl:template>

</xsl:stylesheet>
