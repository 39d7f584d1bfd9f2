<?xml version="1.0" encoding="utf-8"?>
<!-- Who acts for a provider; its administrators invite and remove. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="." mode="answer"/></xsl:template>

  <xsl:template match="page" mode="answer">
    <xsl:call-template name="count">
      <xsl:with-param name="of" select="sums/people"/>
      <xsl:with-param name="one">person acts for you</xsl:with-param>
      <xsl:with-param name="many">people act for you</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/organisation</xsl:with-param>
      <xsl:with-param name="label">Organisation</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label">People</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="frame/who/body"/></span>
    <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="answer"/></h1>
    <xsl:apply-templates select="joining"/>
    <xsl:choose>
      <xsl:when test="may_invite">
        <p class="govuk-body">Before you invite, change or remove somebody we ask you once more who you are, unless you said so within the last 5 minutes.</p>
        <xsl:call-template name="button">
          <xsl:with-param name="href">/organisation/people/new</xsl:with-param>
          <xsl:with-param name="text">Invite a colleague</xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><p class="govuk-body">Your administrators may invite others.</p></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="list"/>
  </xsl:template>

  <xsl:template match="joining">
    <section class="dps-box dps-box--warn govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-s"><xsl:value-of select="name"/> asks to act for you</h2>
      <p class="govuk-body"><xsl:value-of select="email"/>. Asked on <xsl:value-of select="asked_at/@text"/>, runs out on <xsl:value-of select="expires_at/@text"/>. <a class="govuk-link" href="/joinings/{id}">Look at the request<span class="govuk-visually-hidden"> of <xsl:value-of select="name"/></span></a></p>
    </section>
  </xsl:template>

  <xsl:template match="row/name" mode="cell"><xsl:value-of select="."/><xsl:if test="../self = 1"> (you)</xsl:if></xsl:template>

  <xsl:template match="row/state" mode="cell">
    <xsl:choose>
      <xsl:when test=". != 'invited'"/>
      <xsl:when test="../expires_at">Invited; the link is good until <xsl:value-of select="../expires_at/@text"/></xsl:when>
      <xsl:otherwise>Invited; the link has run out</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="self" mode="cell"><xsl:if test="/page/may_invite"><xsl:apply-templates select=".." mode="acts"/></xsl:if></xsl:template>

  <xsl:template match="row" mode="acts">
    <xsl:if test="state = 'invited'">
      <xsl:call-template name="act">
        <xsl:with-param name="action">/organisation/people/<xsl:value-of select="id"/>/remind</xsl:with-param>
        <xsl:with-param name="label">Send a new link</xsl:with-param>
        <xsl:with-param name="about">to <xsl:value-of select="name"/></xsl:with-param>
        <xsl:with-param name="look">link</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="self = 0">
      <xsl:call-template name="act">
        <xsl:with-param name="action">/organisation/people/<xsl:value-of select="id"/>/role</xsl:with-param>
        <xsl:with-param name="label"><xsl:choose><xsl:when test="role = 'admin'">Make a member</xsl:when><xsl:otherwise>Make an administrator</xsl:otherwise></xsl:choose></xsl:with-param>
        <xsl:with-param name="about" select="concat('of ', name)"/>
        <xsl:with-param name="look">link</xsl:with-param>
        <xsl:with-param name="name">role</xsl:with-param>
        <xsl:with-param name="value"><xsl:choose><xsl:when test="role = 'admin'">member</xsl:when><xsl:otherwise>admin</xsl:otherwise></xsl:choose></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="act">
        <xsl:with-param name="action">/organisation/people/<xsl:value-of select="id"/>/remove</xsl:with-param>
        <xsl:with-param name="label"><xsl:choose><xsl:when test="state = 'invited'">Cancel the invitation</xsl:when><xsl:otherwise>Remove</xsl:otherwise></xsl:choose></xsl:with-param>
        <xsl:with-param name="about" select="name"/>
        <xsl:with-param name="look">link</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
