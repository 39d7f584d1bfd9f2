<?xml version="1.0" encoding="utf-8"?>
<!-- Nothing typed is lost: what was kept when a session had ended, and when this one will. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- Before signing in again. -->
  <xsl:template match="flash[. = 'kept']">
    <xsl:call-template name="banner">
      <xsl:with-param name="text">You were signed out before that was sent. Nothing was done, and what you typed is kept: sign in and you will see it again</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Of other pages: only on the start page is it said that something waits there. -->
  <xsl:template match="kept">
    <xsl:if test="/page/frame/path = '/'">
      <div class="govuk-inset-text">You typed something <xsl:value-of select="at/@text"/> that was not sent. <a class="govuk-link" href="{page}">Go back to what you typed</a></div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="kept[here]">
    <div class="govuk-notification-banner" role="region" aria-labelledby="kept-{position()}" data-module="govuk-notification-banner">
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="kept-{position()}">Important</h2>
      </div>
      <div class="govuk-notification-banner__content">
        <p class="govuk-notification-banner__heading"><xsl:choose><xsl:when test="shown or answer">We kept what you typed</xsl:when><xsl:otherwise>That was not sent</xsl:otherwise></xsl:choose></p>
        <p class="govuk-body">
          <xsl:choose>
            <xsl:when test="shown">You were signed out before it was sent, at <xsl:value-of select="substring-after(at/@text, ', ')"/>. Nothing has been done. Check the answers below, then press the button again.</xsl:when>
            <xsl:when test="answer">You were signed out before it was sent, and the page no longer asks these questions. Nothing has been done.</xsl:when>
            <xsl:otherwise>You were signed out before, and nothing has been done. If you still want to, press the button again.</xsl:otherwise>
          </xsl:choose>
        </p>
        <xsl:apply-templates select="." mode="files"/>
        <xsl:if test="not(shown) and answer"><xsl:apply-templates select="." mode="answers"/></xsl:if>
        <xsl:call-template name="act">
          <xsl:with-param name="action">/kept</xsl:with-param>
          <xsl:with-param name="label">Throw away what I typed</xsl:with-param>
          <xsl:with-param name="look">link</xsl:with-param>
          <xsl:with-param name="name">path</xsl:with-param>
          <xsl:with-param name="value" select="path"/>
        </xsl:call-template>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="*" mode="files">
    <xsl:for-each select="file">
      <p class="govuk-body">Choose this file again: <strong><xsl:value-of select="."/></strong></p>
    </xsl:for-each>
  </xsl:template>

  <!-- Answers without their form, to be read or copied. -->
  <xsl:template match="*" mode="answers">
    <dl class="govuk-summary-list">
      <xsl:for-each select="answer[string(.)]">
        <div class="govuk-summary-list__row govuk-summary-list__row--no-actions">
          <dt class="govuk-summary-list__key"><xsl:value-of select="translate(@name, '_.', '  ')"/></dt>
          <dd class="govuk-summary-list__value"><xsl:apply-templates select="." mode="prose"/></dd>
        </div>
      </xsl:for-each>
    </dl>
  </xsl:template>

  <!-- Read by nginx/assets/stay.js, which asks two minutes before. -->
  <xsl:template match="ends_at">
    <p class="govuk-body dps-quiet dps-noprint" id="session-ends" data-seconds="{@seconds}" data-csrf="{../csrf}" data-stay="{../base}/stay">
      <xsl:text>You will be signed out at </xsl:text>
      <xsl:choose>
        <xsl:when test="substring(., 1, 10) = substring(../now, 1, 10)"><xsl:value-of select="substring-after(@text, ', ')"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="@text"/></xsl:otherwise>
      </xsl:choose>
      <xsl:text> if you do nothing. What you have typed is kept if that happens.</xsl:text>
    </p>
  </xsl:template>

</xsl:stylesheet>
